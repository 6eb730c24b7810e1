package org.tutela;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("slow")
class ModulithTest {
  @Test
  void calls_go_down_the_floors_and_never_round() {
    ApplicationModules.of(TutelaApplication.class).verify();
  }
}

package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackOnlyTest {
  @ParameterizedTest(name = "security S-1: demonstration {0}, plain HTTP {1}, bound to \"{2}\": starts {3}")
  @CsvSource({"true, false, 127.0.0.1, true", "true, false, ::1, true", "true, false, 0.0.0.0, false", "true, false, '', false",
      "false, true, 192.0.2.1, false", "false, false, 0.0.0.0, true", "false, true, localhost, true"})
  void a_demonstration_is_for_this_machine(boolean demo, boolean plain, String address, boolean starts) {
    var settings = new AccessSettings(Path.of("data"), null, URI.create("http://localhost"), demo, plain, null, null);
    if (starts) assertThatCode(() -> new LoopbackOnly(settings, address)).doesNotThrowAnyException();
    else assertThatThrownBy(() -> new LoopbackOnly(settings, address)).hasMessageContaining("this machine alone");
  }
}

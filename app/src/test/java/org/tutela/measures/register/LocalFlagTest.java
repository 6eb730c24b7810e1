package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.LocalFlag.What;

class LocalFlagTest {
  private static final AreaCode HERE = new AreaCode("NORTHMERE");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private final List<LocalFlag.Act> acts = new ArrayList<>();

  private LocalFlag after(AreaCode area, What what, String words) {
    acts.add(new LocalFlag.Act(area, what, MAY.plusDays(acts.size()), words, Instant.EPOCH, new UserId(new UUID(0, 1))));
    return new LocalFlag(HERE, List.copyOf(acts));
  }

  @Test
  void a_flag_is_on_from_the_day_it_was_put_on_whatever_its_triggers_became_until_it_is_taken_off() {
    assertThat(new LocalFlag(HERE, List.of()).isOn()).isFalse();
    assertThat(after(HERE, What.PUT_ON, "Near a school").since()).contains(MAY);
    var changed = after(HERE, What.TRIGGERS, "With a child");
    assertThat(changed.since()).contains(MAY);
    assertThat(changed.triggers()).isEqualTo("With a child");
    assertThat(after(HERE, What.TAKEN_OFF, "Moved away").isOn()).isFalse();
    assertThat(after(HERE, What.PUT_ON, "Near a pool").since()).contains(MAY.plusDays(3));
  }

  @Test
  void a_look_at_the_triggers_counts_until_they_are_changed() {
    assertThat(after(HERE, What.PUT_ON, "Near a school").checked()).isEmpty();
    var looked = after(HERE, What.CHECKED, "They fit");
    assertThat(looked.checked()).map(LocalFlag.Act::words).contains("They fit");
    assertThat(looked.triggers()).isEqualTo("Near a school");
    assertThat(after(HERE, What.TRIGGERS, "With a child").checked()).isEmpty();
  }

  @Test
  void the_flag_of_another_area_is_none_here() {
    var elsewhere = after(new AreaCode("CARROW"), What.PUT_ON, "Near a school");
    assertThat(elsewhere.isOn()).isFalse();
    assertThat(elsewhere.takes(What.PUT_ON)).isTrue();
    assertThat(elsewhere.last()).isEmpty();
  }
}

package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.tutela.As;

/** What a supervisor of a force asks of a day. */
public final class Reckonings {
  private Reckonings() {}

  /** @return says how it must be once it is worked out */
  public static Runnable asked(BeanFactory beans) {
    var supervisor = As.supervisor().of("DYFFRYN");
    supervisor.does(() -> beans.getBean(AreaDue.class).ask(new AskReckoning(LocalDate.of(2026, 5, 4), Optional.empty()))).orThrow();
    return () -> {
      var last = supervisor.does(() -> beans.getBean(AreaDue.class).last()).orThrow().last().orElseThrow();
      assertThat(last.working()).isFalse();
      assertThat(last.people()).contains(last.done());
      assertThat(last.failed()).isZero();
    };
  }
}

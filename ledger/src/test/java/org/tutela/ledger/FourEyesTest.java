package org.tutela.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesTest {
  @ParameterizedTest(name = "security T-10: {0} gives \"{1}\"")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      ASSESS_RISK by 1, DECIDE_DISCLOSURE by 2, MAKE_DISCLOSURE by 1 | -
      ASSESS_RISK by 1, DECIDE_DISCLOSURE by 2, MAKE_DISCLOSURE by 3 | -
      ASSESS_RISK by 1, DECIDE_DISCLOSURE by 1, READ_SECOND by 2, MAKE_DISCLOSURE by 1 | -
      ASSESS_RISK by 1, ASSESS_RISK by 2, DECIDE_DISCLOSURE by 1, MAKE_DISCLOSURE by 3 | -
      MAKE_DISCLOSURE by 1 | nobody had prepared
      DECIDE_DISCLOSURE by 2, MAKE_DISCLOSURE by 1 | nobody had prepared
      ASSESS_RISK by 1, MAKE_DISCLOSURE by 1 | nobody but its preparer had approved
      ASSESS_RISK by 1, DECIDE_DISCLOSURE by 1, MAKE_DISCLOSURE by 2 | nobody but its preparer had approved
      DECIDE_DISCLOSURE by 2, ASSESS_RISK by 1, MAKE_DISCLOSURE by 1 | nobody but its preparer had approved
      ASSESS_RISK by 1, refused DECIDE_DISCLOSURE by 2, MAKE_DISCLOSURE by 1 | nobody but its preparer had approved
      ASSESS_RISK by 1 on 9, DECIDE_DISCLOSURE by 2, MAKE_DISCLOSURE by 1 | nobody had prepared
      ASSESS_RISK by 1, DECIDE_DISCLOSURE by 2 on 9, MAKE_DISCLOSURE by 1 | nobody but its preparer had approved
      refused MAKE_DISCLOSURE by 1 | -
      SEND_POST by 1 | -
      """)
  void a_disclosure_had_its_four_eyes(String events, String wrong) {
    var log = new SampleLog(NoteSigner.generate("tutela.example")).readings(20);
    for (String event : events.split(", ")) log.add(event(log.leaves.size(), event));
    var verdict = log.sign().verify();
    if (wrong == null) {
      assertThat(verdict).isInstanceOf(Verdict.Pass.class);
    } else {
      assertThat(verdict).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
        assertThat(fail.index()).isEqualTo(log.leaves.size() - 1L);
        assertThat(fail.why()).contains(wrong);
      });
    }
  }

  @Test
  void what_is_no_rule_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FourEyes.read("MAKE_DISCLOSURE: ASSESS_RISK"));
  }

  private static Event event(int number, String words) {
    boolean allowed = !words.startsWith("refused ");
    String[] parts = words.replace("refused ", "").split(" ");
    int object = parts.length > 4 ? Integer.parseInt(parts[4]) : 1;
    var at = Events.START.plusSeconds(number);
    return new Event(new UUID(0x7000, number), at, at, allowed ? "APPROVAL" : "DENIED", parts[0], Optional.of(new UUID(1, Long.parseLong(parts[2]))),
        Optional.empty(), "NORTHMERE", "case work", "application", Optional.of(new UUID(3, object)), Optional.empty(), 1, allowed, "");
  }
}

package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Stage;

@TutelaTest
class TriageTest {
  @Autowired Enquiries enquiries;
  @Autowired Triage triage;
  @Autowired MutableClock clock;

  @Test
  void a_request_is_taken_checked_and_found_to_be_in_the_scheme() {
    var id = As.callTaker(() -> enquiries.receive(Requests.keyIn(Requests.mother(), clock.instant()))).orThrow();
    var received = As.officer(() -> enquiries.open(id)).orThrow();
    assertThat(received.stage()).isEqualTo(Stage.RECEIVED);
    var taken = As.officer(() -> triage.assign(Requests.take(id, 0, As.officer()))).orThrow();
    assertThat(taken.stage()).isEqualTo(Stage.CHECKING);
    var checked = As.officer(() -> triage.recordFirstChecks(id, taken.version(), List.of(Requests.nothingFound()))).orThrow();
    assertThat(checked.deadlines().of(Limit.INITIAL_CHECKS).orElseThrow().doneAt()).contains(clock.instant());
    As.officer(() -> triage.decideScope(Requests.accept(id, checked.version()))).orThrow();
    var now = As.officer(() -> enquiries.open(id)).orThrow();
    assertThat(now.stage()).isEqualTo(Stage.AWAIT_INTERVIEW);
    assertThat(As.officer(() -> enquiries.history(id)).orThrow()).extracting(HistoryLine::event)
        .containsExactly("SCOPE_ACCEPTED", "CHECKS_DONE", "ASSIGN", "CONTACT");
  }
}

package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tutela.law.Reason;

class InterviewVectorsTest {

  @Test
  @DisplayName("disclosure 23 [IR-1, IR-2, K-11]: a child alone with the subject tonight is acted on at once, and the application stays open")
  void immediate_risk_leaves_the_application_open() {
    assertThat(ImmediateRisk.arises(true, false, false)).isTrue();
    var waiting = Story.awaitingInterview();
    var raised = waiting.immediateRisk(new ImmediateRisk(Story.CONTACT, "Duty inspector", "Officers sent")).orThrow();
    assertThat(raised.stage()).isEqualTo(Stage.AWAIT_INTERVIEW);
    assertThat(raised.file().flags(Story.CONTACT)).contains(Flag.IMMEDIATE_RISK);
    assertThat(raised.file().deadlines()).isEqualTo(waiting.file().deadlines());
    assertThat(waiting.immediateRisk(new ImmediateRisk(Story.CONTACT, "", "")).reasons()).extracting(Reason::about).containsExactly("owner", "action");
  }

  @Test
  @DisplayName("disclosure 24 [ID-1, ID-2]: passport and bank statement without a link to the child do not complete the interview")
  void all_three_proofs_are_needed() {
    var proofs = new Proofs(Story.proofs().seen().subList(0, 2));
    assertThat(proofs.missing()).containsExactly(Proofs.Of.RELATIONSHIP);
    assertThat(Story.awaitingInterview().complete(Story.interview(proofs)).reasons()).extracting(Reason::rule).containsExactly("ID-1");
  }

  @ParameterizedTest(name = "disclosure 25 [2.4 stage 3]: the note \"{0}\" warns that information was given")
  @ValueSource(strings = {"told her he has a conviction", "Confirmed to applicant that the subject is on the register", "I informed the mother about his record"})
  void notes_that_give_information_away_warn(String notes) {
    assertThat(withNotes(notes).warnings()).extracting(Reason::rule).containsExactly("2.4 stage 3");
  }

  @ParameterizedTest(name = "2.4 stage 3: the note \"{0}\" does not warn")
  @ValueSource(strings = {"She told me she is worried.", "He told her that he had lived in Wales. Offence not discussed.", ""})
  void ordinary_notes_do_not_warn(String notes) {
    assertThat(withNotes(notes).warnings()).isEmpty();
  }

  @Test
  @DisplayName("MA-1: a request that may not be genuine warns and stops nothing")
  void doubt_about_the_motive_warns() {
    var doubtful = new Interview(Story.CONTACT, "interviewer", true, "", Story.proofs(), Set.of(Interview.Statement.values()), false, true, "");
    assertThat(doubtful.warnings()).extracting(Reason::rule).containsExactly("MA-1");
    assertThat(Story.awaitingInterview().complete(doubtful).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("2.4 stage 3: an interview by phone says why, and every statement is made")
  void a_phone_interview_says_why() {
    var phone = new Interview(Story.CONTACT, "interviewer", false, "", Story.proofs(), Set.of(), true, false, "");
    assertThat(phone.incomplete()).extracting(Reason::about).containsExactly("whyNotInPerson", "statements", "signed");
  }

  @Test
  @DisplayName("ID-3, ID-2: another document counts with an explanation; only four characters are kept")
  void other_documents_need_an_explanation() {
    var other = new Proofs.Proof(Proofs.Of.IDENTITY, Proofs.Document.OTHER, "", "");
    assertThat(new Proofs(List.of(other)).missing()).contains(Proofs.Of.IDENTITY);
    var explained = new Proofs.Proof(Proofs.Of.IDENTITY, Proofs.Document.OTHER, "", "Vouched for by her social worker");
    assertThat(new Proofs(List.of(explained)).missing()).doesNotContain(Proofs.Of.IDENTITY);
    assertThat(new Proofs(List.of(new Proofs.Proof(Proofs.Of.ADDRESS, Proofs.Document.PASSPORT, "", ""))).missing()).contains(Proofs.Of.ADDRESS);
    assertThatThrownBy(() -> new Proofs.Proof(Proofs.Of.IDENTITY, Proofs.Document.PASSPORT, "12345", "")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Interview withNotes(String notes) {
    return new Interview(Story.CONTACT, "interviewer", true, "", Story.proofs(), Set.of(Interview.Statement.values()), true, true, notes);
  }
}

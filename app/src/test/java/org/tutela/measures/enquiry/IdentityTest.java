package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.SearchId;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.scheme.ConcernAssessed;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.Stage;

/** Who the applicant is, and who is meant. */
@TutelaTest
class IdentityTest {
  @Autowired ApplicationContext context;
  @Autowired Enquiries enquiries;
  @Autowired Interviews interviews;
  @Autowired Identification identification;
  @Autowired Course course;
  @Autowired People people;
  @Autowired MockMvc web;
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = new Walk(context);
  }

  @Test
  @DisplayName("disclosure 22 (service): an applicant who gives no name is told nothing, and the case ends as identity not proved")
  void an_anonymous_applicant_is_told_nothing() throws Exception {
    var waiting = walk.awaitingInterview(Requests.anonymous());
    var noted = As.officer(() -> course.noteConcern(waiting.id(), waiting.version(), "Referred to children’s social care")).orThrow();
    var hold = walk.hold(noted, Proofs.none(), "Nobody came", true);
    var silent = new Interviews.Hold(hold.application(), hold.version(), hold.interviewer(), hold.place(), hold.interview(), hold.notes(), true, " ", false);
    assertThat(TriageTest.problems(As.officer(() -> interviews.record(silent)))).as("the concern is assessed all the same").extracting(Problem::field).containsExactly("concern");
    var pending = As.officer(() -> interviews.record(hold)).orThrow();
    assertThat(walk.open(pending.id()).file().latest(ConcernAssessed.class)).map(ConcernAssessed::found).contains(hold.concern());
    for (String page : List.of("/interview", "/history")) {
      assertThat(web.perform(get("/applications/" + pending.id() + page).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString()).as(page).contains(hold.concern());
    }
    assertThat(pending.stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
    var closed = As.officer(() -> course.notified(pending.id(), pending.version(),
        new Notice(walk.open(pending.id()).firstContact(), "Officer", "No address", true, true, true, true))).orThrow();
    assertThat(closed.outcome()).contains(OutcomeCategory.ID_NOT_PROVED);
    assertThat(closed.file().countsAsApplication()).isFalse();
  }

  @Test
  @DisplayName("disclosure 24 (service): without proof of the relationship the interview cannot complete for disclosure")
  void all_three_proofs_are_needed() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var two = new Proofs(List.of(new Proofs.Proof(Proofs.Of.IDENTITY, Proofs.Document.PASSPORT, "4411", ""),
        new Proofs.Proof(Proofs.Of.ADDRESS, Proofs.Document.BANK_STATEMENT, "2207", "")));
    var refused = As.officer(() -> interviews.record(walk.hold(waiting, two, "Her account", false)));
    assertThat(TriageTest.problems(refused)).extracting(Problem::field).containsExactly("RELATIONSHIP");
    assertThat(walk.open(waiting.id()).stage()).isEqualTo(Stage.AWAIT_INTERVIEW);
  }

  @Test
  @DisplayName("disclosure 25 (service): notes that read as if information was given are questioned before they are saved")
  void an_account_that_gives_something_away_is_questioned() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var hold = walk.hold(waiting, Requests.everything(), "I told her he has a conviction", false);
    assertThat(TriageTest.problems(As.officer(() -> interviews.record(hold)))).extracting(Problem::field).containsExactly("notes");
    var read = new Interviews.Hold(hold.application(), hold.version(), hold.interviewer(), hold.place(), hold.interview(), hold.notes(), false, "", true);
    assertThat(As.officer(() -> interviews.record(read)).orThrow().stage()).isEqualTo(Stage.RISK_ASSESSMENT);
  }

  @Test
  void an_interview_with_every_proof_makes_it_an_application_and_names_who_held_it() {
    var assessing = walk.assessingRisk(Requests.mother());
    assertThat(assessing.file().countsAsApplication()).isTrue();
    assertThat(assessing.hands().investigators()).containsExactly(As.officer().id());
  }

  private PersonId held(String forenames, String surname) {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, forenames, surname, Sex.MALE,
        Optional.of(Birth.on(LocalDate.of(1983, 4, 9))), Optional.empty()))).orThrow();
  }

  @Test
  @DisplayName("disclosure 65 (service): a person named is found by one officer, and counts when a second one confirms it")
  void it_takes_two_to_say_who_is_meant() {
    var person = held("Osric", "Pellingworth");
    var application = walk.checking(Requests.mother());
    var id = application.id();
    var made = As.officer(() -> identification.search(id, NamedPerson.named("Osric", "Pellingworth").born(Birth.on(LocalDate.of(1983, 4, 9))), false)).orThrow();
    var proposed = As.officer(() -> identification.identify(id, application.version(), made.id(), person, "The date of birth is his")).orThrow();
    assertThat(proposed.person()).isEmpty();
    var waiting = As.officer(() -> identification.of(id)).orThrow().waiting().orElseThrow();
    assertThat(As.officer(() -> identification.confirm(id, proposed.version(), waiting.id(), true, ""))).isInstanceOf(Outcome.Forbidden.class);
    var found = As.officer().second().does(() -> identification.confirm(id, proposed.version(), waiting.id(), true, "")).orThrow();
    assertThat(found.person()).contains(person.value());
    assertThat(found.hands().identifiedBy()).contains(As.officer().id());
    assertThat(As.officer(() -> enquiries.about(person.value())).orThrow()).extracting(Applications.Line::id).contains(id);
  }

  @Test
  void whoever_judges_a_candidate_or_confirms_a_finding_sees_who_it_is() throws Exception {
    var person = held("Thaddeus", "Vexenwick");
    var application = walk.checking(Requests.mother());
    var id = application.id();
    var made = As.officer(() -> identification.search(id, NamedPerson.named("Thaddeus", "Vexenwick").born(Birth.on(LocalDate.of(1983, 4, 9))), false)).orThrow();
    String path = "/applications/" + id + "/person/" + made.id().value() + "/" + person.value();
    assertThat(page(get(path))).contains("Thaddeus Vexenwick", "9 April 1983", "How they compare");
    var empty = post(path).param("once", UUID.randomUUID().toString()).param("version", "" + application.version());
    assertThat(page(empty)).as("sent with nothing").contains("Choose what you make of this candidate", "Thaddeus Vexenwick", "How they compare");
    As.officer(() -> identification.identify(id, application.version(), made.id(), person, "The date of birth is his")).orThrow();
    assertThat(page(get("/applications/" + id + "/person"))).containsPattern("Thaddeus Vexenwick, P-[^,]+, is the person asked about, says");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }

  @Test
  void that_the_wrong_person_was_found_takes_two_as_well() {
    var person = held("Leopold", "Vantreeve");
    var application = walk.checking(Requests.mother());
    var id = application.id();
    var made = As.officer(() -> identification.search(id, NamedPerson.named("Leopold", "Vantreeve").born(Birth.on(LocalDate.of(1983, 4, 9))), false)).orThrow();
    var proposed = As.officer(() -> identification.identify(id, application.version(), made.id(), person, "The date of birth")).orThrow();
    var waiting = As.officer(() -> identification.of(id)).orThrow().waiting().orElseThrow();
    var found = As.officer().second().does(() -> identification.confirm(id, proposed.version(), waiting.id(), true, "")).orThrow();
    var doubted = As.officer(() -> identification.wrongPerson(id, found.version(), "The picture is of somebody else")).orThrow();
    assertThat(doubted.person()).isPresent();
    var again = As.officer(() -> identification.of(id)).orThrow().waiting().orElseThrow();
    assertThat(As.officer(() -> identification.confirm(id, doubted.version(), again.id(), true, ""))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer().second().does(() -> identification.confirm(id, doubted.version(), again.id(), true, "")).orThrow().person()).isEmpty();
  }

  @Test
  void nobody_held_is_meant_once_the_search_was_widened_and_reviewed() {
    var application = walk.checking(Requests.mother());
    var id = application.id();
    var asked = NamedPerson.named("Quillon", "Zephyrstone").born(Birth.on(LocalDate.of(1951, 1, 30)));
    var first = As.officer(() -> identification.search(id, asked, false)).orThrow();
    assertThat(As.officer(() -> identification.nobodyHeld(id, application.version(), first.id(), "")).isDone()).isFalse();
    var wide = As.officer(() -> identification.search(id, asked, true)).orThrow();
    var found = As.officer(() -> identification.nobodyHeld(id, application.version(), wide.id(), "")).orThrow();
    assertThat(found.finding()).isInstanceOf(Finding.NobodyHeld.class);
  }

  @Test
  void a_search_of_another_application_marks_nobody_here() {
    var one = walk.checking(Requests.mother());
    var other = walk.checking(Requests.mother());
    var made = As.officer(() -> identification.search(one.id(), NamedPerson.named("Osric", "Pellingworth"), false)).orThrow();
    assertThat(As.officer(() -> identification.nobodyHeld(other.id(), other.version(), made.id(), ""))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> identification.nobodyHeld(other.id(), other.version(), new SearchId(java.util.UUID.randomUUID()), "")))
        .isInstanceOf(Outcome.NotFound.class);
  }
}

package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tutela.measures.disclosure.DecisionTest.fields;

import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request;
import org.tutela.intake.Tongue;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.NonDisclosureLetter;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.Recipient;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.SubjectTold;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Requests;
import org.tutela.ui.Language;

/** What follows a decision, to the end of the case. */
@TutelaTest
class DeliveryTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Disclosures disclosures;
  @Autowired Deliveries deliveries;
  @Autowired Post post;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  @Autowired MockMvc web;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private Outcome<ApplicationId> deliver(ApplicationId id, Delivery delivery) {
    return As.officer(() -> deliveries.deliver(id, walk.version(id), delivery));
  }

  private Delivery usual() {
    return walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, Walk.told());
  }

  @Test
  void a_disclosure_in_person_with_the_undertaking_closes_the_case_and_sets_the_follow_up() {
    var id = walk.disclosed();
    var closed = walk.open(id);
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.outcome()).contains(OutcomeCategory.DISCLOSE_CSO);
    assertThat(all.count("from work.task where source_id = ? and kind = 'DISCLOSURE_FOLLOW_UP' and state = 'OPEN'", id.value())).isOne();
    assertThat(all.count("from work.task where source_kind = 'application' and source_id = ? and state = 'OPEN'", id.value())).isZero();
    As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.FOLLOW_UP, "She has changed the locks")).orThrow();
    assertThat(all.count("from work.task where source_id = ? and kind = 'DISCLOSURE_FOLLOW_UP' and state = 'OPEN'", id.value())).isZero();
  }

  @Test
  @DisplayName("disclosure 35 (service): a disclosure by letter is refused")
  void by_letter() {
    var id = walk.toBeDisclosed();
    assertThat(fields(deliver(id, walk.delivery("Imogen Tarrowby", Delivery.Method.LETTER, true, Walk.told())))).containsExactly("method");
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  @Test
  @DisplayName("disclosure 36 (service): a protector who will not sign sends the case back to its decision, which needs new reasons")
  void will_not_sign() {
    var id = walk.toBeDisclosed();
    assertThat(fields(deliver(id, walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, false, Walk.told())))).containsExactly("undertaking");
    As.officer(() -> deliveries.refusedToSign(id, walk.version(id))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);

    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).as("the same reasons").contains("reasons");
    var fresh = new Findings(Findings.Finding.yes("he is alone with the child every night"), Walk.findings().pressingNeed(), Walk.findings().proportionate(), "He may be harassed");
    As.decisionMaker(() -> disclosures.decide(walk.disclose(id, fresh))).orThrow();
    deliver(id, walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, false, Walk.told())).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
    assertThat(As.officer(() -> deliveries.delivered(id)).orThrow().refusals()).isOne();
  }

  @Test
  @DisplayName("disclosure 37 (service): a request to tell the grandfather is recorded, and not allowed until the police agree")
  void telling_somebody_else() {
    var id = walk.disclosed();
    assertThat(fields(As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.SHARING_AGREED, "Nobody asked")))).containsExactly("kind");
    As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.REQUEST_TO_SHARE, "Asks to tell the child’s grandfather")).orThrow();
    var recorded = As.officer(() -> deliveries.delivered(id)).orThrow().aftercare();
    assertThat(recorded).extracting(Aftercare::kind).containsExactly(Aftercare.Kind.REQUEST_TO_SHARE);
    clock.pass(java.time.Duration.ofHours(1));
    As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.SHARING_NOT_AGREED, "He lives next door to the person")).orThrow();
    assertThat(fields(As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.SHARING_AGREED, "Once more")))).containsExactly("kind");
  }

  @Test
  @DisplayName("security B71: of two officers who answer one request to share, the second is told that he is too late")
  void one_answer_to_one_request() {
    var id = walk.disclosed();
    As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.REQUEST_TO_SHARE, "Asks to tell the child’s grandfather")).orThrow();
    int seen = walk.version(id);
    As.officer(() -> deliveries.recordAftercare(id, seen, Aftercare.Kind.SHARING_NOT_AGREED, "He lives next door to the person")).orThrow();
    assertThat(As.officer().second().does(() -> deliveries.recordAftercare(id, seen, Aftercare.Kind.SHARING_AGREED, "He may know"))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.officer(() -> deliveries.delivered(id)).orThrow().aftercare()).hasSize(2);
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  @DisplayName("disclosure 38 (service): the letter and its words are the same whether nothing is held or something is withheld")
  void the_same_letter() throws IOException {
    var nothing = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(nothing, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    var withheld = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(withheld, OutcomeCategory.NO_DISC_CONCERNS, "She knows and protects"))).orThrow();
    As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(withheld, walk.version(withheld), made, true, "Agreed"))).orThrow();

    String first = letter(nothing);
    clock.pass(java.time.Duration.ofDays(3));
    String second = letter(withheld);

    assertThat(first).contains(walk.open(nothing).reference()).contains("1 June 2026");
    assertThat(neutral(second, withheld, "4 June 2026")).isEqualTo(neutral(first, nothing, "1 June 2026"));
    assertThat(flat(first)).contains(flat(String.join(" ", new NonDisclosureLetter("", walk.today()).paragraphs(NonDisclosureLetter.Language.ENGLISH))));
    clock.reset();
  }

  @Test
  @DisplayName("disclosure 38 (service): an applicant who has Welsh gets the same letter in Welsh")
  void in_welsh() throws IOException {
    var mother = Requests.mother();
    var asked = mother.applicant();
    var applicant = new Request.Applicant(asked.name(), asked.otherNames(), asked.birth(), asked.address(), asked.postcode(), asked.phone(), asked.email(), Tongue.WELSH,
        asked.otherTongue(), asked.safeContact());
    var welsh = new Request(mother.channel(), "en", mother.area(), mother.follows(), applicant, mother.children(), mother.parentsAware(),
        mother.subject(), mother.access(), mother.worry(), mother.danger(), mother.heard(), mother.warnings());
    var id = walk.assessed(walk.interviewed(welsh, Requests.inScheme()), Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    assertThat(flat(letter(id))).contains(flat(new NonDisclosureLetter("", walk.today()).paragraphs(NonDisclosureLetter.Language.WELSH).get(1)));
  }

  @Test
  @DisplayName("disclosure 39 (service): a grandmother applied and the mother is told: the grandmother gets the words of everybody who is told nothing, and so learns nothing")
  void a_third_party_learns_nothing() throws IOException {
    var grandmother = Requests.of(new Request.Name("Hesper", "Tarrowby"), RelationToChild.OTHER, RelationToApplicant.OTHER);
    var id = walk.assessed(walk.interviewed(grandmother, Requests.inScheme()), Held.CHILD_SEX_OFFENCES);
    var mother = new Recipient("Imogen Tarrowby", Recipient.Relation.PARENT, false, "She lives with the child");
    As.decisionMaker(() -> disclosures.decide(walk.decide(id, Walk.findings(), OutcomeCategory.DISCLOSE_CSO, mother))).orThrow();
    assertThat(fields(deliver(id, walk.delivery("Hesper Tarrowby", Delivery.Method.IN_PERSON, true, Walk.told())))).as("not decided so").containsExactly("recipientName");
    assertThat(As.officer(() -> deliveries.writeLetter(id))).as("before the mother is told").isInstanceOf(Outcome.Refused.class);
    deliver(id, usual()).orThrow();
    assertThat(openTasks(id, Deliveries.TELL_APPLICANT)).isOne();
    var nothing = walk.assessed(walk.interviewed(grandmother, Requests.inScheme()), Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(nothing, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    assertThat(neutral(letter(id), id, "1 June 2026")).isEqualTo(neutral(letter(nothing), nothing, "1 June 2026"));

    assertThat(As.officer(() -> deliveries.delivered(id)).orThrow().applicantWaits()).isTrue();
    As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.APPLICANT_TOLD, "Letter handed over")).orThrow();
    assertThat(As.officer(() -> deliveries.delivered(id)).orThrow().applicantWaits()).isFalse();
    assertThat(openTasks(id, Deliveries.TELL_APPLICANT)).isZero();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void an_applicant_who_was_told_gets_no_letter_that_says_nothing() {
    var id = walk.disclosed();
    assertThat(openTasks(id, Deliveries.TELL_APPLICANT)).isZero();
    assertThat(As.officer(() -> deliveries.writeLetter(id))).isInstanceOf(Outcome.Refused.class);
    assertThat(fields(As.officer(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.APPLICANT_TOLD, "Letter")))).containsExactly("kind");
  }

  private long openTasks(ApplicationId id, String kind) {
    return all.count("from work.task where source_id = ? and kind = ? and state = 'OPEN'", id.value(), kind);
  }

  @Test
  @DisplayName("F-DISC, F-NON: what was recorded of a disclosure, and of telling that there is none, is shown")
  void what_was_recorded_is_shown() throws Exception {
    String made = page(walk.disclosed());
    assertThat(made).contains("Use this information only to protect the child", "Conditions", "Together with probation", "Follow-up");
    var nothing = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(nothing, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    As.officer(() -> deliveries.tellOfNothing(nothing, walk.version(nothing), walk.notice())).orThrow();
    assertThat(page(nothing)).contains("In the standard words, and nothing else", walk.notice().how());
  }

  private String page(ApplicationId id) throws Exception {
    return web.perform(get("/applications/" + id.value() + "/disclosure").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }

  @Test
  @DisplayName("D-3, D-5: the undertaking is a paper to sign that says nothing of what is disclosed, nor of whom")
  void a_paper_to_sign() throws Exception {
    var id = walk.toBeDisclosed();
    String path = "/applications/" + id.value() + "/disclosure";
    assertThat(page(id)).contains("Write the undertaking").doesNotContain("Print the undertaking");
    var nothing = web.perform(post(path + "/undertaking").param("once", UUID.randomUUID().toString()).param("version", "" + walk.version(id)).with(As.officer().signedIn())).andReturn().getResponse();
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(nothing.getContentAsString()).contains("href=\"#paper\"");
    for (var language : Language.values()) {
      var paper = As.officer(() -> deliveries.writeUndertaking(id, walk.version(id), language)).orThrow();
      try (var pdf = Loader.loadPDF(As.officer(() -> post.read(paper)).orThrow().bytes())) {
        assertThat(new PDFTextStripper().getText(pdf)).contains("Imogen Tarrowby", walk.open(id).reference(), language == Language.EN ? "legal action may be taken" : "camau cyfreithiol")
            .doesNotContain("cautioned", "Pellingworth", "Osric");
      }
    }
    assertThat(page(id)).contains("Print the undertaking (PDF)");
    assertThat(As.officer(() -> deliveries.writeUndertaking(id, 0, Language.EN))).as("from a stale page").isInstanceOf(Outcome.Conflict.class);
    deliver(id, usual()).orThrow();
    assertThat(As.officer(() -> deliveries.writeUndertaking(id, walk.version(id), Language.EN))).as("once it is made").isInstanceOf(Outcome.Refused.class);
    assertThat(As.decisionMaker(() -> deliveries.writeUndertaking(id, walk.version(id), Language.EN))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("disclosure 41 (service): a disclosure does not close without the record whether the person was told")
  void subject_told_is_recorded() {
    var id = walk.toBeDisclosed();
    assertThat(fields(deliver(id, walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, null)))).containsExactly("subjectTold");
    assertThat(fields(deliver(id, walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, new SubjectTold.NotTold(SubjectTold.Why.OTHER, "")))))
        .containsExactly("whyNotTold");
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  @Test
  void nobody_is_told_but_the_person_of_the_decision_however_it_is_typed() {
    var id = walk.toBeDisclosed();
    assertThat(fields(deliver(id, walk.delivery("Corin Tarrowby", Delivery.Method.IN_PERSON, true, Walk.told())))).containsExactly("recipientName");
    deliver(id, walk.delivery(" imogen  tarrowby ", Delivery.Method.IN_PERSON, true, Walk.told())).orThrow();
  }

  @Test
  void identity_that_is_not_proved_ends_with_the_same_words() {
    var id = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(Requests.accept(id, walk.version(id)))).orThrow();
    As.officer(() -> walk.interviews.record(walk.hold(id, new Proofs(java.util.List.of()), true))).orThrow();
    As.officer(() -> deliveries.writeLetter(id)).orThrow();
    var unsaid = new Notice(clock.instant(), "Officer 1", "Letter", false, true, true, true);
    assertThat(fields(As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), unsaid)))).containsExactly("standardWords");
    As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())).orThrow();
    assertThat(walk.open(id).outcome()).contains(OutcomeCategory.ID_NOT_PROVED);
  }

  @Test
  void pressed_twice_it_is_one_disclosure() {
    var id = walk.toBeDisclosed();
    int version = walk.version(id);
    As.officer(() -> deliveries.deliver(id, version, usual())).orThrow();
    assertThat(As.officer(() -> deliveries.deliver(id, version, usual()))).isInstanceOf(Outcome.Conflict.class);
    assertThat(all.count("from work.task where source_id = ? and kind = 'DISCLOSURE_FOLLOW_UP'", id.value())).isOne();
  }

  @Test
  void a_disclosure_in_the_future_another_force_and_a_decision_maker_are_turned_away() {
    var id = walk.toBeDisclosed();
    var tomorrow = new Delivery(walk.later(java.time.Duration.ofDays(1)), "Her home", "Officer 1", Delivery.Method.IN_PERSON, "Imogen Tarrowby", "4 Quill Lane",
        "words", java.util.Set.of(Delivery.Warning.values()), true, true, Walk.told(), "Helpline", walk.today().plusDays(9));
    assertThat(fields(deliver(id, tomorrow))).containsExactly("at");
    int version = walk.version(id);
    assertThat(As.officer().of("CARROW").does(() -> deliveries.deliver(id, version, usual()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> deliveries.delivered(id)))
        .isEqualTo(As.officer().of("CARROW").does(() -> deliveries.delivered(new ApplicationId(Walk.unknown()))));
    assertThat(As.decisionMaker(() -> deliveries.deliver(id, version, usual()))).isInstanceOf(Outcome.Forbidden.class);
  }

  private String letter(ApplicationId id) throws IOException {
    LetterId written = As.officer(() -> deliveries.writeLetter(id)).orThrow();
    var paper = As.officer(() -> post.read(written)).orThrow();
    try (var pdf = Loader.loadPDF(paper.bytes())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private String neutral(String text, ApplicationId id, String date) {
    return text.replace(walk.open(id).reference(), "REFERENCE").replace(date, "DATE");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

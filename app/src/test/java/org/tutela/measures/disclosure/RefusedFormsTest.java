package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.law.scheme.DisclosureTest;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Proofs;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.mappa.Level;

/** What the law says against a form stands beside the field that mends it, whatever the law calls it; what no field mends stands above the form alone. */
@TutelaTest
class RefusedFormsTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MockMvc web;
  @Autowired Considerations considerations;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  @Test
  void of_what_a_notice_confirms() throws Exception {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> walk.disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    var page = refused(As.officer(), id, "/disclosure/told", "at-day", "1", "at-month", "6", "at-year", "2026", "at-time", "09:30", "how", "By letter",
        "said", "standardWords");
    assertThat(links(page)).containsExactly("#said", "#said", "#said");
    assertThat(beside(page, "said")).startsWith("Error: Give the safety advice");
    String[] confirmed = {"how", "By letter", "said", "standardWords"};
    assertThat(links(refused(As.officer(), id, "/disclosure/told", and(confirmed, "at-day", "31", "at-month", "5", "at-year", "2026", "at-time", "09:30")))).as("before the decision").contains("#at-day");
    assertThat(links(refused(As.officer(), id, "/disclosure/told", and(confirmed, "at-day", "2", "at-month", "6", "at-year", "2026", "at-time", "09:30")))).as("tomorrow").containsExactly("#at-day");
  }

  @Test
  void of_a_decision() throws Exception {
    var id = walk.interviewed();
    walk.sought(id);
    walk.represented(id);
    var made = walk.assessment(id, Held.CHILD_SEX_OFFENCES);
    var partners = java.util.Set.of(org.tutela.law.scheme.Assessment.Partner.CHILDRENS_SERVICES, org.tutela.law.scheme.Assessment.Partner.YOUTH_JUSTICE);
    As.officer(() -> walk.disclosures.assess(new RecordAssessment(id, made.version(), partners, made.held(), made.concerns(), true, true, true, made.risks()))).orThrow();
    assertThat(links(decided(id, "category", "DISCLOSE_CSO", "recipient", "Imogen Tarrowby", "relation", "PARENT", "isApplicant", "yes"))).containsExactly("#senior");
    assertThat(links(decided(id, "category", "DISCLOSE_CSO", "recipient", "imogen tarrowby", "relation", "PARENT", "isApplicant", "no"))).containsExactly("#isApplicant");
    assertThat(links(decided(id, "category", "DISCLOSE_CSO", "recipient", "Imogen Tarrowby", "relation", "PARENT", "senior", "yes", "tellSubject", "")))
        .as("what is not answered is not recorded as a no").containsExactlyInAnyOrder("#isApplicant", "#tellSubject");
    assertThat(links(decided(id, "category", "DISCLOSE_CSO", "recipient", "Imogen Tarrowby", "relation", "PARENT", "isApplicant", "yes", "senior", "yes", "tellSubject", "no"))).containsExactly("#tellSubjectReasons");
    assertThat(links(decided(id, "category", "NO_CONCERNS", "reasons", "None", "senior", "yes"))).as("child sex offences are held").containsExactly("#category");
    assertThat(links(decided(id, "category", "MALICIOUS", "reasons", "", "senior", "yes"))).containsOnly("#reasons");
  }

  private Document decided(ApplicationId id, String... fields) throws Exception {
    var all = new java.util.ArrayList<>(List.of("harm", "He may be harassed", "whyThisPerson", "She lives with the child", "whatIsSaid", "That he was cautioned", "conditions", "None"));
    if (!List.of(fields).contains("tellSubject")) all.addAll(List.of("tellSubject", "yes"));
    for (DisclosureTest limb : DisclosureTest.values()) all.addAll(List.of(limb.name(), "YES", limb.name() + "-reasons", "He lives with the child"));
    all.addAll(Arrays.asList(fields));
    return refused(As.decisionMaker(), id, "/decision", all.toArray(String[]::new));
  }

  @Test
  void of_representations_that_are_recorded_on_a_page_of_their_own() throws Exception {
    var id = walk.interviewed();
    walk.sought(id);
    var page = refused(As.officer(), id, "/assessment", "partners", "CHILDRENS_SERVICES", "held", "CHILD_SEX_OFFENCES", "concerns", "FOUND", "riskToThisChild", "yes",
        "disclosurePossible", "yes", "subjectUnder18", "no", "toChild", "x", "toApplicant", "x", "toSubject", "x", "ifNothingIsSaid", "x", "alternatives", "x");
    assertThat(links(refused(As.officer(), id, "/assessment", "partners", "CHILDRENS_SERVICES", "held", "CHILD_SEX_OFFENCES", "concerns", "NOT_YET_KNOWN", "riskToThisChild", "yes",
        "disclosurePossible", "yes", "subjectUnder18", "no", "toChild", "x", "toApplicant", "x", "toSubject", "x", "ifNothingIsSaid", "x", "alternatives", "x"))).as("no answer of the page").containsExactly("#concerns");
    assertThat(links(page)).isEmpty();
    assertThat(page.select(".govuk-error-summary__list li").eachText()).singleElement().asString().contains("representations");
  }

  @Test
  void of_a_consideration() throws Exception {
    var person = walk.cautioned();
    walk.managed(person, Level.ONE);
    var held = As.officer(() -> considerations.ofPerson(person)).orThrow().getFirst();
    As.officer(() -> considerations.start(held.id(), 0)).orThrow();
    var page = sent(As.decisionMaker(), "/considerations/" + held.id().value() + "/record", "version", "1", "on-day", "1", "on-month", "6", "on-year", "2026",
        "attendees", "The chair", "decision", "DISCLOSE", "reasons", "x", "conditions", "None", "alternatives", "None", "nextDue-day", "1", "nextDue-month", "7", "nextDue-year", "2026");
    assertThat(links(page)).containsExactlyInAnyOrder("#member1", "#toWhom", "#asked");
    var unknown = sent(As.decisionMaker(), "/considerations/" + held.id().value() + "/record", "version", "1", "on-day", "1", "on-month", "6", "on-year", "2026",
        "attendees", "The chair", "decision", "NOT_DISCLOSE", "reasons", "x", "nextDue-day", "1", "nextDue-month", "7", "nextDue-year", "2026");
    assertThat(links(unknown)).isEmpty();
    assertThat(unknown.select(".govuk-error-summary__list li").eachText()).singleElement().asString().contains("The presumption is unknown");
  }

  @Test
  void of_an_interview() throws Exception {
    var id = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(Requests.accept(id, walk.version(id)))).orThrow();
    String[] held = {"held-day", "1", "held-month", "6", "held-year", "2026", "time", "08:00", "place", "Quayside", "inPerson", "yes", "genuine", "yes", "signed", "yes",
        "notes", "He moved in", "IDENTITY", Proofs.Document.PASSPORT.name(), "ADDRESS", Proofs.Document.BANK_STATEMENT.name(), "RELATIONSHIP", Proofs.Document.BIRTH_CERTIFICATE.name()};
    assertThat(links(refused(As.officer(), id, "/interview/record", and(held, "proved", "no")))).containsExactlyInAnyOrder("#proved", "#concern");
    assertThat(links(refused(As.officer(), id, "/interview/record", and(held, "proved", "yes", "held-year", "2027")))).containsExactly("#held-day");
    assertThat(links(refused(As.officer(), id, "/interview/record", and(held, "proved", "yes", "held-year", "2025")))).as("before anybody asked").containsExactly("#held-day");
    assertThat(links(refused(As.officer(), id, "/interview/record", and(held, "proved", "yes", "signed", "")))).containsExactlyInAnyOrder("#statements", "#signed");
  }

  @Test
  void of_an_interview_the_particulars_stay_as_typed_and_none_of_them_is_needed() throws Exception {
    var id = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(Requests.accept(id, walk.version(id)))).orThrow();
    String[] held = {"held-day", "1", "held-month", "6", "held-year", "2026", "time", "08:00", "place", "Quayside", "inPerson", "yes", "genuine", "yes", "notes", "He moved in", "proved", "yes",
        "IDENTITY", Proofs.Document.PASSPORT.name(), "ADDRESS", Proofs.Document.BANK_STATEMENT.name(), "RELATIONSHIP", Proofs.Document.BIRTH_CERTIFICATE.name(),
        "subject-birthplace", "Llanarian", "subject-earlier", "9 Tern Court, Skerrow", "child1-person", "Her mother’s partner"};
    var page = refused(As.officer(), id, "/interview/record", held);
    assertThat(page.select("input[name=subject-birthplace]").attr("value")).isEqualTo("Llanarian");
    assertThat(page.select("details[open] textarea[name=subject-earlier]").text()).isEqualTo("9 Tern Court, Skerrow");
    assertThat(links(refused(As.officer(), id, "/interview/record", and(held, "child1-gender", "x".repeat(600))))).contains("#child1-gender");
    var whole = post("/applications/" + id.value() + "/interview/record").param("once", UUID.randomUUID().toString()).param("version", "" + walk.version(id)).param("signed", "yes")
        .param("statements", Arrays.stream(Interview.Statement.values()).map(Enum::name).toArray(String[]::new));
    for (int i = 0; i < held.length; i += 2) whole.param(held[i], held[i + 1]);
    assertThat(web.perform(whole.with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(303);
    String shown = web.perform(get("/applications/" + id.value() + "/interview").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(Jsoup.parse(shown).text()).contains("The person asked about Gender Not said Place of birth Llanarian Ethnic origin Not said Earlier addresses 9 Tern Court, Skerrow",
        "Wren Tarrowby Gender Not said Place of birth Not said Ethnic origin Not said The person asked about is Her mother’s partner");
  }

  @Test
  void of_the_scope() throws Exception {
    var id = walk.checked(Requests.mother());
    String[] facts = {"applicant", "PARENT", "identified", "yes", "adult", "yes", "subject", "yes", "purpose", "PROTECT_A_CHILD", "applicantTold", "yes"};
    var outside = refused(As.officer(), id, "/scope", and(facts, "scheme", "yes", "children", "0"));
    assertThat(links(outside)).containsExactlyInAnyOrder("#children", "#contact-LIVES_WITH_CHILD");
    assertThat(beside(outside, "contact-LIVES_WITH_CHILD")).contains("has no contact with the child");
    assertThat(links(refused(As.officer(), id, "/scope", and(facts, "scheme", "no", "children", "1", "contact-LIVES_WITH_CHILD", "yes", "reason", "x", "whatElse", "x"))))
        .containsExactly("#scheme");
    assertThat(sent(As.officer(), "/applications/" + id + "/scope", and(facts, "version", "" + walk.version(id), "scheme", "no", "children", "0", "reason", "x", "whatElse", "x"))).isNull();
    assertThat(links(refused(As.officer(), id, "/close", "how", "By telephone"))).containsExactly("#told");
  }

  @Test
  void of_a_withdrawal() throws Exception {
    var id = walk.received(Requests.mother());
    assertThat(links(refused(As.officer(), id, "/withdraw", "by", "no", "open", "no"))).containsExactly("#by");
  }

  private static String[] and(String[] fields, String... more) {
    var all = new java.util.ArrayList<>(Arrays.asList(fields));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private Document refused(As who, ApplicationId id, String path, String... fields) throws Exception {
    return sent(who, "/applications/" + id + path, and(fields, "version", "" + walk.version(id)));
  }

  /** The page that refuses, or null where the form went through. Of a field that is named twice the later counts. */
  private Document sent(As who, String path, String... fields) throws Exception {
    var typed = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
    var request = post(path).param("once", UUID.randomUUID().toString());
    typed.forEach(request::param);
    var answer = web.perform(request.with(who.signedIn())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isIn(303, 422);
    return answer.getStatus() == 303 ? null : Jsoup.parse(answer.getContentAsString());
  }

  private static List<String> links(Document page) {
    return page.select(".govuk-error-summary__list a").eachAttr("href");
  }

  private static String beside(Document page, String field) {
    return page.getElementById(field + "-error").text();
  }
}

package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.post.Letter.OutsideTheScheme.Lack;
import org.tutela.casework.post.Letter;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendLetter;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.Request.Contact;
import org.tutela.law.scheme.Request.Purpose;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.ui.Language;

/** Whoever asks outside the scheme is told so, and why, in words that depend on nothing that is held. */
@TutelaTest
class OutsideTheSchemeLetterTest {
  private static final Request OF_A_STREET = new Request(Request.Applicant.NEIGHBOUR, true, true, false, 0, Set.of(), Purpose.PROTECT_A_CHILD);

  @Autowired MockMvc web;
  @Autowired Triage triage;
  @Autowired Post post;
  @Autowired ApplicationContext context;
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = new Walk(context);
  }

  private Application outside(String about, FirstCheck.Result held, Request facts, String reason) {
    var checking = walk.checking(Requests.mother(about));
    var checked = As.officer(() -> triage.recordFirstChecks(checking.id(), checking.version(), List.of(new FirstCheck.Made(FirstCheck.System.LOCAL_RECORDS, held, "", "")))).orThrow();
    return As.officer(() -> triage.decideScope(new DecideScope(checked.id(), checked.version(), false, facts, new ScopeAnswer(true, reason, "Told the neighbourhood team"), ""))).orThrow();
  }

  private List<String> offered(Application application) throws Exception {
    String page = web.perform(get("/applications/" + application.id() + "/letters").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("Contact the applicant only like this: ", "Hand a letter over, and do not send it");
    return Jsoup.parse(page).select("input[name=letter]").eachAttr("value");
  }

  private String written(Application application) throws Exception {
    String path = "/applications/" + application.id() + "/letters";
    assertThat(web.perform(post(path).param("once", UUID.randomUUID().toString()).param("letter", "OutsideTheScheme").with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(303);
    return text(As.officer(() -> post.lettersOf("application", application.id().value())).orThrow().getLast().id());
  }

  private String text(LetterId letter) throws Exception {
    try (var pdf = Loader.loadPDF(As.officer(() -> post.read(letter)).orThrow().bytes())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  @DisplayName("E-4, N-2: whoever asks outside the scheme can be written why, in the same words whatever is held of whom")
  void the_letter_says_why_and_the_same_whoever_is_asked_about() throws Exception {
    var nothing = outside("Larkspur", FirstCheck.Result.NOTHING_FOUND, OF_A_STREET, "Asks about the whole street");
    var something = outside("Quillfeather", FirstCheck.Result.INFORMATION_FOUND, OF_A_STREET, "He is on the register, and no child is meant");
    assertThat(offered(nothing)).containsExactly("OutsideTheScheme").isEqualTo(offered(something));
    String letter = written(something);
    assertThat(letter.replace(something.reference(), "REF")).isEqualTo(written(nothing).replace(nothing.reference(), "REF"));
    assertThat(letter).contains("We cannot take it forward as a request for information.", "about one particular person", "about a particular child", "in contact with the child", "call 999")
        .doesNotContain("register", "Quillfeather", "neighbourhood", "scheme", "Disclosure and Barring");
    var closed = As.officer(() -> triage.closeOutOfScheme(something.id(), something.version(), true, "By telephone")).orThrow();
    assertThat(offered(closed)).as("still, once it is closed").containsExactly("OutsideTheScheme");
  }

  @Test
  @DisplayName("L-5, E-6: a question about a job names the Disclosure and Barring Service, and one out of curiosity does not")
  void the_letter_names_the_condition_that_is_not_met_and_no_other() throws Exception {
    var job = outside("Larkspur", FirstCheck.Result.NOTHING_FOUND, new Request(Request.Applicant.PROFESSIONAL, true, true, true, 1, Set.of(Contact.SHARED_AREAS_UNSUPERVISED), Purpose.VET_AN_EMPLOYEE), "A job");
    assertThat(written(job)).contains("Disclosure and Barring Service").doesNotContain("particular person", "made to protect a child");
    var curious = outside("Larkspur", FirstCheck.Result.NOTHING_FOUND, new Request(Request.Applicant.NEIGHBOUR, true, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), Purpose.CURIOSITY_OR_DISLIKE), "Dislike");
    assertThat(written(curious)).contains("made to protect a child").doesNotContain("Disclosure and Barring");
  }

  @Test
  @DisplayName("2.8: a request about a child in Scotland or Northern Ireland is passed on and not decided, and the letter says so")
  void what_another_scheme_is_for_is_passed_on() throws Exception {
    var elsewhere = outside("Larkspur", FirstCheck.Result.NOTHING_FOUND,
        new Request(Request.Applicant.GRANDPARENT, true, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME), "The child lives in Scotland");
    assertThat(written(elsewhere)).contains("We pass yours on to them").doesNotContain("made to protect a child", "particular person");
    var checking = walk.checking(Requests.mother());
    var checked = As.officer(() -> triage.recordFirstChecks(checking.id(), checking.version(), List.of(new FirstCheck.Made(FirstCheck.System.LOCAL_RECORDS, FirstCheck.Result.NOTHING_FOUND, "", "")))).orThrow();
    var kept = As.officer(() -> triage.decideScope(new DecideScope(checked.id(), checked.version(), true,
        new Request(Request.Applicant.PARENT, true, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME), ScopeAnswer.accepted(), "")));
    assertThat(kept).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.toString()).contains("pass the request on to the police there"));
  }

  @Test
  void nobody_else_is_offered_it() throws Exception {
    assertThat(offered(walk.checking(Requests.mother()))).doesNotContain("OutsideTheScheme");
    assertThat(offered(walk.awaitingInterview(Requests.mother()))).doesNotContain("OutsideTheScheme");
  }

  @Test
  void in_welsh_it_says_each_reason_in_welsh() throws Exception {
    var id = walk.received(Requests.mother()).id().value();
    var command = new SendLetter(new Letter.OutsideTheScheme("A-7", List.of(Lack.values())), Language.CY, As.NORTHMERE, "Gwen Ŵyn", "Llanarian", "application", id);
    var letter = As.officer(() -> post.write(command)).orThrow();
    assertThat(text(letter)).contains("am un person penodol", "am blentyn penodol", "mewn cysylltiad â'r plentyn", "Gwasanaeth Datgelu a Gwahardd", "er mwyn amddiffyn plentyn", "yn anfon eich cais ymlaen").doesNotContain("Such a request");
  }
}

package org.tutela.casework.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Requests;
import org.tutela.ui.Language;

@TutelaTest
class PostTest {
  @Autowired Post post;
  @Autowired Areas areas;
  @Autowired AllRows all;
  @Autowired MockMvc web;

  @Autowired Enquiries enquiries;
  private UUID application;

  @BeforeEach
  void application() {
    application = As.callTaker(() -> enquiries.receive(Requests.keyIn(Requests.mother(), MutableClock.START))).orThrow().value();
  }

  private LetterId write(Letter letter, Language language) {
    return As.officer(() -> post.write(new SendLetter(letter, language, As.NORTHMERE, "Gwen Ŵyn", "Tŷ’r Dŵr\nLlanarian", "application", application))).orThrow();
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_letter_is_kept_as_it_was_written_byte_for_byte() throws Exception {
    var id = write(new Letter.Acknowledgement("A-1", LocalDate.of(2026, 6, 1)), Language.EN);
    byte[] kept = As.officer(() -> post.read(id)).orThrow().bytes();
    var sent = web.perform(get("/letters/" + id.value()).with(As.officer().second().signedIn())).andReturn().getResponse();
    assertThat(sent.getStatus()).isEqualTo(200);
    assertThat(sent.getContentType()).isEqualTo("application/pdf");
    assertThat(sent.getHeader("Content-Disposition")).startsWith("inline");
    assertThat(sent.getContentAsByteArray()).isEqualTo(kept);
    assertThat(all.sql("select sha256 from post.letter where id = :id").param("id", id.value()).query(byte[].class).single())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(kept));
  }

  @Test
  void a_welsh_letter_has_its_own_letters() throws Exception {
    var id = write(new Letter.NothingToDisclose("A-2"), Language.CY);
    assertThat(text(As.officer(() -> post.read(id)).orThrow().bytes())).contains("Gwen Ŵyn", "Tŷ’r Dŵr", "Eich cais i ni", "Cyfeirnod");
  }

  @Test
  void the_letter_that_says_nothing_differs_in_its_reference_alone() throws Exception {
    var first = text(As.officer(() -> post.read(write(new Letter.NothingToDisclose("A-3"), Language.EN))).orThrow().bytes());
    var second = text(As.officer(() -> post.read(write(new Letter.NothingToDisclose("A-4"), Language.EN))).orThrow().bytes());
    assertThat(first.replace("A-3", "A-4")).isEqualTo(second);
  }

  @Test
  void another_force_has_no_such_letter() throws Exception {
    var id = write(new Letter.Withdrawn("A-5"), Language.EN);
    assertThat(As.officer().of("CARROW").does(() -> post.read(id))).isInstanceOf(Outcome.NotFound.class);
    var answer = web.perform(get("/letters/" + id.value()).with(As.officer().of("CARROW").signedIn())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(404);
  }

  @Test
  void the_page_writes_what_can_be_written_as_the_application_stands() throws Exception {
    String path = "/applications/" + application + "/letters";
    String page = web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("value=\"Acknowledgement\"", "Contact the applicant only like this", "Hand a letter over, and do not send it").doesNotContain("value=\"InterviewAppointment\"", "value=\"Withdrawn\"");
    for (String no : new String[] {"", "NothingToDisclose", "InterviewAppointment"}) {
      var refused = web.perform(post(path).param("once", UUID.randomUUID().toString()).param("letter", no).with(As.officer().signedIn())).andReturn().getResponse();
      assertThat(refused.getStatus()).as(no).isEqualTo(422);
      assertThat(refused.getContentAsString()).contains("href=\"#letter\"");
    }
    var written = web.perform(post(path).param("once", UUID.randomUUID().toString()).param("letter", "Acknowledgement").with(As.officer().signedIn())).andReturn().getResponse();
    assertThat(written.getRedirectedUrl()).isEqualTo(path);
    assertThat(web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString()).contains("Acknowledgement (PDF)");
  }

  @Test
  void what_became_of_a_letter_is_recorded_once() throws Exception {
    var id = write(new Letter.Withdrawn("A-6"), Language.EN);
    String path = "/letters/" + id.value() + "/state";
    var nothing = web.perform(post(path).param("once", UUID.randomUUID().toString()).param("version", "0").with(As.officer().signedIn())).andReturn().getResponse();
    assertThat(nothing.getStatus()).isEqualTo(422);
    var recorded = web.perform(post(path).param("once", UUID.randomUUID().toString()).param("version", "0").param("state", "RETURNED").with(As.officer().signedIn()))
        .andReturn().getResponse();
    assertThat(recorded.getRedirectedUrl()).isEqualTo("/applications/" + application + "/letters");
    var list = web.perform(get(recorded.getRedirectedUrl()).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(list).contains("Withdrawn (PDF)", "Came back", "Gwen Ŵyn");
    var stale = web.perform(post(path).param("once", UUID.randomUUID().toString()).param("version", "0").param("state", "SENT").with(As.officer().signedIn()))
        .andReturn().getResponse();
    assertThat(stale.getStatus()).isEqualTo(409);
  }

  @Test
  void outside_the_demonstration_there_is_no_mailbox() throws Exception {
    assertThat(web.perform(get("/mailbox").with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_message_names_no_scheme(Language language) {
    for (var area : areas.all()) {
      var line = Line.from(area.name());
      assertThat((line.subject().in(language) + " " + line.body().in(language)).toLowerCase())
          .doesNotContainPattern("scheme|disclos|child|offen[cd]|sarah|protect|cynllun|datgel|plentyn|plant|diogel|trosedd");
    }
  }
}

package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;

/** The pages, and the catalogue of bad input through the key-in form (security section 10). */
@TutelaTest
class EnquiryPagesTest {
  @Autowired MockMvc web;
  @Autowired ApplicationContext context;
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = new Walk(context);
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder keyIn() {
    return form("/applications/new").param("submission", UUID.randomUUID().toString()).param("contact-day", "1").param("contact-month", "6")
        .param("contact-year", "2026").param("contact-time", "09:30");
  }

  @Test
  void a_request_is_keyed_in_and_stands_on_the_worklist() throws Exception {
    assertThat(answer(As.callTaker(), get("/applications/new")).getStatus()).isEqualTo(200);
    var sent = answer(As.callTaker(), keyIn().param("channel", "PHONE").param("child1-given", "Wren").param("subject-given", "Osric")
        .param("subject-family", "Pellingworth").param("worry", "He is new").param("lives", "YES"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(sent.getRedirectedUrl()).matches("/applications/[0-9a-f-]{36}");
    var page = answer(As.officer(), get(sent.getRedirectedUrl()));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("Contact the applicant only like this", "Take it or give it").doesNotContain("<title>Osric");
    var list = answer(As.officer(), get("/applications"));
    assertThat(list.getContentAsString()).contains(sent.getRedirectedUrl()).doesNotContain("Pellingworth");
  }

  @ParameterizedTest(name = "security B28 (service): a person asked about aged {0} and an applicant aged {1}")
  @CsvSource({"9, 30, 'under 10: this is for children’s social care'", "15, 30, 'youth justice and children’s social care are asked'", "40, 15, 'a child may need help'"})
  void a_child_who_asks_or_is_asked_about_is_protected_first(String subject, String applicant, String says) throws Exception {
    var sent = answer(As.callTaker(), keyIn().param("channel", "PHONE").param("child1-given", "Wren").param("subject-given", "Osric").param("subject-born-age", subject)
        .param("applicant-given", "Imogen").param("applicant-born-age", applicant).param("worry", "Alone with her").param("lives", "YES"));
    assertThat(sent.getStatus()).isEqualTo(303);
    String page = answer(As.officer(), get(sent.getRedirectedUrl())).getContentAsString();
    assertThat(page).containsOnlyOnce("govuk-warning-text__text").contains(says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/request", "/checks", "/checks/new", "/person", "/person/search", "/interview", "/interview/book", "/interview/record",
      "/partners", "/partners/ask", "/handover", "/handover/offer", "/history", "/assign", "/scope", "/close", "/immediate-risk", "/extend", "/withdraw",
      "/concern", "/malicious", "/new-information", "/person/wrong"})
  void every_page_of_an_application_shows(String page) throws Exception {
    var application = walk.assessingRisk(Requests.mother());
    var shown = answer(As.officer(), get("/applications/" + application.id() + page));
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(shown.getContentAsString()).doesNotContain("<title>Imogen").contains("</html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/applications", "/applications?whose=MINE&stage=CLOSED&page=-1", "/applications?page=1000000000&whose=x&stage=y", "/handovers", "/envelopes",
      "/right-to-know/new", "/applications/new", "/"})
  void every_list_shows(String page) throws Exception {
    assertThat(answer(As.supervisor(), get(page)).getStatus()).isIn(200, 303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/request", "/person", "/extend", "/interview/record", "/history", "/handover"})
  void another_forces_application_answers_as_one_that_does_not_exist(String page) throws Exception {
    var ours = walk.checking(Requests.mother());
    var carrow = As.officer().of("CARROW");
    var theirs = answer(carrow, get("/applications/" + ours.id() + page));
    var nobodys = answer(carrow, get("/applications/" + UUID.randomUUID() + page));
    assertThat(theirs.getStatus()).isEqualTo(404);
    assertThat(masked(theirs)).isEqualTo(masked(nobodys));
    assertThat(answer(carrow, get("/applications/not-an-id" + page)).getStatus()).isEqualTo(404);
  }

  private static String masked(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString().replaceAll("[0-9a-f-]{36}", "ID").replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void a_stale_page_is_told_so_and_nothing_typed_is_lost() throws Exception {
    var application = walk.checking(Requests.mother());
    String path = "/applications/" + application.id() + "/concern";
    assertThat(answer(As.officer(), form(path).param("version", "" + application.version()).param("action", "Referred")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), form(path).param("version", "" + application.version()).param("action", "Referred again")).getStatus()).isEqualTo(409);
    assertThat(answer(As.officer(), form(path).param("action", "No version")).getStatus()).isEqualTo(409);
    var mend = answer(As.officer(), form("/applications/" + application.id() + "/extend").param("version", "" + application.version()).param("reason", "Kept & <shown>"));
    assertThat(mend.getStatus()).isEqualTo(422);
    assertThat(mend.getContentAsString()).contains("Kept &amp; &lt;shown&gt;", "There is a problem", "value=\"" + application.version() + "\"");
  }

  @ParameterizedTest(name = "security {0}: an officer who reads the request is told of it, and of a plain name nothing")
  @CsvSource({"B5, Sm\u0456th, letters of two alphabets that look alike", "B6, Jo\u200bhn, characters that cannot be seen", "B7, \u202enhoJ, marks that turn the direction of writing"})
  void odd_letters_are_told_of(String id, String name, String says) throws Exception {
    var odd = answer(As.callTaker(), keyIn().param("channel", "PHONE").param("subject-family", name).param("worry", "worry")).getRedirectedUrl();
    assertThat(answer(As.officer(), get(odd + "/request")).getContentAsString()).containsOnlyOnce("How it is written").contains(says).doesNotContain("\u202e");
    var plain = answer(As.callTaker(), keyIn().param("channel", "PHONE").param("subject-family", "Łukaszów").param("worry", "worry")).getRedirectedUrl();
    assertThat(answer(As.officer(), get(plain + "/request")).getContentAsString()).doesNotContain("How it is written");
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("B1 apostrophes", "O'Brien ’ ʼ", 303), Arguments.of("B3 marks", "Łukasz Ğüneş Nguyễn", 303),
        Arguments.of("B4 Arabic", "محمد حسين", 303), Arguments.of("B6 hidden", "Jo\u200bh\u00ad\ufeffn", 303), Arguments.of("B7 direction", "\u202enhoJ\u2066", 303),
        Arguments.of("B9 emoji", "😀", 422), Arguments.of("B10 marks", "e" + "\u0301".repeat(150), 303), Arguments.of("B11 201", "a".repeat(201), 422),
        Arguments.of("B11 10,000", "a".repeat(10_000), 422), Arguments.of("B12 NUL", "Jo\0hn", 422), Arguments.of("B12 controls", "Jo\u0007h\u007fn", 303),
        Arguments.of("B13 half a pair", "Jo\ud800hn", 422), Arguments.of("B14 astral", "𠮷野", 303), Arguments.of("B15 dash", "-", 303),
        Arguments.of("B15 null", "null", 303), Arguments.of("B19 SQL", "Robert'); DROP TABLE person;--", 303),
        Arguments.of("B20 line breaks", "Jo\nhn\r\n2026-01-01 INFO forged", 303), Arguments.of("B22 encoded", "%2527", 303),
        Arguments.of("B38 script", "<script>alert(1)</script>", 303), Arguments.of("B39 template", "${7*7}#{T(java.lang.Runtime)}{{7*7}}", 303),
        Arguments.of("B40 look-up", "${jndi:ldap://x}\u001b[31m", 303));
  }

  @ParameterizedTest(name = "security {0}")
  @MethodSource("bad")
  void a_bad_name_is_kept_or_refused_beside_its_field_and_shown_as_text(String id, String name, int status) throws Exception {
    var sent = answer(As.callTaker(), keyIn().param("channel", "PHONE").param("subject-family", name).param("worry", "kept worry"));
    assertThat(sent.getStatus()).isEqualTo(status);
    if (status == 422) {
      assertThat(sent.getContentAsString()).contains("#subject-family", "kept worry");
      return;
    }
    for (String page : new String[] {"", "/request", "/person/search", "/history"}) {
      var shown = answer(As.officer(), get(sent.getRedirectedUrl() + page));
      assertThat(shown.getStatus()).isEqualTo(200);
      assertThat(shown.getContentAsString()).doesNotContain("<script>alert", "49#");
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(Arguments.of("B23 31 February", "child1-born-day", "31", "child1-born-month", "2"), Arguments.of("B24 future", "child1-born-year", "2999", "x", ""),
        Arguments.of("B24 too old", "subject-born-year", "1800", "x", ""), Arguments.of("B25 short year", "subject-born-year", "78", "x", ""),
        Arguments.of("B29 adult child", "child1-born-year", "1990", "x", ""), Arguments.of("B31 digits", "subject-born-age", "١٢", "x", ""),
        Arguments.of("B33 two at signs", "email", "a@b@c.d", "x", ""), Arguments.of("B33 line break", "email", "a@b.c\nBcc:x@y.z", "x", ""),
        Arguments.of("B34 premium", "phone", "0900 123456", "x", ""), Arguments.of("B34 forty digits", "phone", "0".repeat(40), "x", ""),
        Arguments.of("B11 text", "worry", "a".repeat(10_001), "x", ""), Arguments.of("B30 time", "contact-time", "23:59:60", "x", ""),
        Arguments.of("B24 future contact", "contact-year", "2027", "x", ""), Arguments.of("B55 no submission", "submission", "zzz", "x", ""));
  }

  @ParameterizedTest(name = "security {0}")
  @MethodSource("wrong")
  void a_wrong_answer_is_refused_and_everything_typed_is_kept(String id, String field, String value, String also, String alsoValue) throws Exception {
    var request = post("/applications/new").param("once", UUID.randomUUID().toString()).param("channel", "PHONE").param("safe-when", "kept mornings");
    var values = new java.util.LinkedHashMap<>(java.util.Map.of("submission", UUID.randomUUID().toString(), "contact-day", "1", "contact-month", "6",
        "contact-year", "2026", "contact-time", "09:30", "worry", "a worry"));
    values.put(field, value);
    if (field.startsWith("child1-born-day")) values.put("child1-born-year", "2019");
    values.put(also, alsoValue);
    values.forEach(request::param);
    var sent = answer(As.callTaker(), request);
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("There is a problem", "kept mornings");
  }

  @Test
  void an_empty_form_says_what_to_mend() throws Exception {
    var sent = answer(As.callTaker(), form("/applications/new"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("#channel", "#contact");
  }

  @Test
  void an_auditor_may_open_no_application() throws Exception {
    assertThat(answer(As.auditor(), get("/applications")).getStatus()).isEqualTo(403);
  }
}

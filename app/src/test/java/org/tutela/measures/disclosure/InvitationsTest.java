package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tutela.measures.disclosure.DecisionTest.fields;

import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.post.Post;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Held;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.Language;

/** The person asked about is asked for representations by a letter that leads to nobody who asked. */
@TutelaTest
class InvitationsTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Invitations invitations;
  @Autowired Disclosures disclosures;
  @Autowired Post post;
  @Autowired AllRows all;
  @Autowired MockMvc web;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private Invitations.Invite invite(ApplicationId id, LocalDate replyBy) {
    return new Invitations.Invite(id, walk.version(id), "Osric Pellingworth", "The Lodge\nNorthmere", Language.EN, replyBy);
  }

  private ApplicationId found() {
    var id = walk.interviewed();
    walk.sought(id);
    return id;
  }

  @Test
  @DisplayName("REP-6: the letter says that something may be told and by when to reply, under a reference of its own; it names neither who asked nor a child")
  void it_leads_to_nobody_who_asked() throws Exception {
    var id = found();
    var letter = As.officer(() -> invitations.write(invite(id, walk.today().plusDays(9)))).orThrow();
    String text;
    try (var pdf = Loader.loadPDF(As.officer(() -> post.read(letter)).orThrow().bytes())) {
      text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
    assertThat(text).contains("Osric Pellingworth", "10 June 2026", "No decision has been made", As.officer(() -> post.letter(letter)).orThrow().reference())
        .doesNotContain(walk.open(id).reference(), "Tarrowby", "Imogen", "Wren", "Quill Lane");
    assertThat(open(id)).isOne();
    walk.represented(id);
    assertThat(open(id)).as("the reply is recorded").isZero();
  }

  @Test
  void nobody_is_invited_before_it_is_settled_who_is_meant_nor_where_nobody_held_is_nor_once_it_is_decided() {
    var unsettled = walk.interviewed();
    assertThat(fields(As.officer(() -> invitations.write(invite(unsettled, walk.today().plusDays(9)))))).containsExactly("");
    walk.soughtInVain(unsettled);
    assertThat(fields(As.officer(() -> invitations.write(invite(unsettled, walk.today().plusDays(9)))))).containsExactly("");
    var id = found();
    assertThat(fields(As.officer(() -> invitations.write(invite(id, walk.today()))))).containsExactly("replyBy");
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    As.officer(() -> invitations.write(invite(id, walk.today().plusDays(9)))).orThrow();
    As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(fields(As.officer(() -> invitations.write(invite(id, walk.today().plusDays(9)))))).containsExactly("");
    assertThat(As.decisionMaker(() -> invitations.write(invite(id, walk.today().plusDays(9))))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer().of("CARROW").does(() -> invitations.write(invite(id, walk.today().plusDays(9))))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void the_page_writes_it_or_says_beside_each_field_what_is_missing() throws Exception {
    var id = found();
    var empty = sent(id, "replyBy-day", "", "replyBy-month", "", "replyBy-year", "");
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(empty.getContentAsString()).select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#addressee", "#address", "#language", "#replyBy-day");
    var written = sent(id, "addressee", "Osric Pellingworth", "address", "The Lodge", "language", "CY", "replyBy-day", "12", "replyBy-month", "6", "replyBy-year", "2026");
    assertThat(written.getRedirectedUrl()).isEqualTo("/applications/" + id.value() + "/letters");
    assertThat(page(id, "/letters")).contains("Invitation to make representations (PDF)", "Welsh");
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(page(id, "/representations")).contains("Representations are asked for before the decision.").doesNotContain("Write the invitation");
  }

  private MockHttpServletResponse sent(ApplicationId id, String... pairs) throws Exception {
    var request = post("/applications/" + id.value() + "/representations/invitation").param("once", UUID.randomUUID().toString()).param("version", "" + walk.version(id));
    for (int i = 0; i < pairs.length; i += 2) request.param(pairs[i], pairs[i + 1]);
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private String page(ApplicationId id, String part) throws Exception {
    return web.perform(get("/applications/" + id.value() + part).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }

  private long open(ApplicationId id) {
    return all.count("from work.task where source_id = ? and kind = 'REPRESENTATIONS_REPLY' and state = 'OPEN'", id.value());
  }
}

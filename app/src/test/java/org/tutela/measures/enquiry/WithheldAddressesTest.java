package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

@TutelaTest
class WithheldAddressesTest {
  private static final String WITHHELD = "Address withheld: a refuge";
  /** Of the same force, and of no team that has anything to do with the case. */
  private static final As STRANGER = new As(new Actor(new UserId(UUID.nameUUIDFromBytes(new byte[] {7})), "Wilf Testerby", As.NORTHMERE, "another team", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");

  @Autowired MockMvc web;
  @Autowired ApplicationContext context;
  @Autowired WithheldAddresses addresses;
  @Autowired Enquiries enquiries;
  @Autowired Post post;
  @Autowired JdbcClient db;
  @Autowired AllRows all;
  @Autowired PlatformTransactionManager transactions;
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

  private String request(As who, ApplicationId id) throws Exception {
    return answer(who, get("/applications/" + id + "/request")).getContentAsString();
  }

  private Application hidden(Application application) {
    walk.officer.does(() -> addresses.mark(application.id(), application.version(), true, "She told us")).orThrow();
    return walk.open(application.id());
  }

  @Test
  @DisplayName("security B36: where an applicant and the children live is shown to those whose case it is and to nobody else, once it is known to be a refuge")
  void shown_to_those_whose_case_it_is() throws Exception {
    var application = walk.checking(Requests.mother());
    String refuge = "/applications/" + application.id() + "/refuge";
    assertThat(request(STRANGER, application.id())).contains("4 Quill Lane", "with me", refuge);
    String version = "" + application.version();
    assertThat(answer(STRANGER, form(refuge).param("mark", "on").param("version", version)).getContentAsString()).contains("href=\"#reason\"");
    assertThat(answer(STRANGER, form(refuge).param("mark", "on").param("version", version).param("reason", "She told us")).getStatus()).isEqualTo(303);

    assertThat(request(STRANGER, application.id())).contains(WITHHELD, "whose case this is").doesNotContain("Quill Lane", "with me", refuge);
    assertThat(answer(STRANGER, get(refuge)).getStatus()).isEqualTo(403);
    assertThat(request(As.officer(), application.id())).contains("4 Quill Lane", "with me", refuge).doesNotContain(WITHHELD);
    assertThat(all.count("from enquiry.application where id = ? and (request::text like '%Quill%' or request::text like '%with me%' or town <> '')", application.id().value())).isZero();
    assertThat(answer(As.officer(), form(refuge).param("mark", "on").param("version", version).param("reason", "Pressed twice")).getStatus()).isEqualTo(409);

    var now = walk.open(application.id());
    assertThat(STRANGER.does(() -> addresses.mark(now.id(), now.version(), false, "I should like to know"))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(answer(As.officer(), form(refuge).param("mark", "off").param("version", "" + now.version()).param("reason", "She has moved")).getStatus()).isEqualTo(303);
    assertThat(request(STRANGER, application.id())).contains("4 Quill Lane", "with me");
    assertThat(all.count("from enquiry.withheld where application_id = ? and reason = 'She told us' and lift_reason = 'She has moved'", application.id().value())).isOne();
    assertThat(answer(STRANGER, get("/applications/" + application.id() + "/history")).getContentAsString()).contains("Addresses hidden", "Addresses shown again").doesNotContain("She told us");
  }

  @Test
  @DisplayName("security B36: keyed in as a refuge it is shown to nobody until somebody takes the case, and then to them")
  void keyed_in() throws Exception {
    var sent = answer(As.callTaker(), form("/applications/new").param("submission", UUID.randomUUID().toString()).param("contact-day", "1").param("contact-month", "6")
        .param("contact-year", "2026").param("contact-time", "09:30").param("channel", "PHONE").param("child1-given", "Wren").param("child1-lives", "In Lantern Row with her")
        .param("applicant-given", "Imogen").param("applicant-address", "6 Lantern Row").param("applicant-postcode", "NM8 6LR").param("refuge", "yes")
        .param("subject-given", "Osric").param("worry", "He looks for them"));
    assertThat(sent.getStatus()).isEqualTo(303);
    var id = ApplicationId.read(sent.getRedirectedUrl().substring("/applications/".length())).orElseThrow();
    for (As who : new As[] {As.callTaker(), As.officer(), As.supervisor(), STRANGER}) {
      assertThat(request(who, id)).contains(WITHHELD, "Nobody has this case yet").doesNotContain("Lantern", "NM8 6LR");
    }
    var received = walk.open(id);
    walk.officer.does(() -> context.getBean(Triage.class).assign(Requests.take(id, received.version(), walk.officer))).orThrow();
    assertThat(request(As.officer(), id)).contains("6 Lantern Row", "NM8 6LR", "In Lantern Row with her");
  }

  @Test
  @DisplayName("security B36: letters are written without the address of a refuge, and where earlier ones went is withheld")
  void letters() throws Exception {
    var application = walk.checking(Requests.mother());
    var before = new LetterId(walk.officer.does(() -> post.write("application", application.id().value(), "Acknowledgement")).orThrow());
    hidden(application);
    walk.officer.does(() -> post.write("application", application.id().value(), "Acknowledgement")).orThrow();
    assertThat(all.sql("select address from post.letter where source_id = :id").param("id", application.id().value()).query(String.class).list())
        .as("written at one moment, in no order").containsExactlyInAnyOrder("4 Quill Lane, Northmere", "");

    String letters = "/applications/" + application.id() + "/letters";
    assertThat(answer(STRANGER, get(letters)).getContentAsString()).contains(WITHHELD, "without an address").doesNotContain("Quill Lane", "/letters/" + before.value() + "\"");
    assertThat(answer(STRANGER, get("/letters/" + before.value())).getStatus()).isEqualTo(403);
    assertThat(answer(As.officer(), get(letters)).getContentAsString()).contains("4 Quill Lane");
    assertThat(answer(As.officer(), get("/letters/" + before.value())).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("security B36: the database shows what is withheld of a case in no transaction that was not opened to a holder")
  void second_lock() {
    var application = hidden(walk.checking(Requests.mother()));
    assertThat(seen("NORTHMERE", "", application.id())).isZero();
    assertThat(seen("NORTHMERE", UUID.randomUUID().toString(), application.id())).isZero();
    assertThat(seen("CARROW", application.id().toString(), application.id())).isZero();
    assertThat(seen("NORTHMERE", application.id().toString(), application.id())).isOne();
  }

  private long seen(String area, String holding, ApplicationId id) {
    return new TransactionTemplate(transactions).execute(_ -> {
      db.sql("select set_config('tutela.area', :area, true), set_config('tutela.authority', 'staff', true), set_config('tutela.now', :now, true), set_config('tutela.holds', :holding, true)")
          .param("area", area).param("now", MutableClock.START.toString()).param("holding", holding).query((row, n) -> true).single();
      return db.sql("select count(*) from enquiry.withheld where application_id = :id").param("id", id.value()).query(Long.class).single();
    });
  }
}

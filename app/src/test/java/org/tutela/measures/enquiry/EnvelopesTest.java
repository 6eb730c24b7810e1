package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.Nodes;
import org.tutela.TestDatabase;
import org.tutela.TutelaTest;
import org.tutela.intake.Envelope;
import org.tutela.intake.EnvelopeKeys;
import org.tutela.intake.Request;
import org.tutela.intake.RequestReference;
import org.tutela.intake.SealingKeys;
import org.tutela.law.scheme.Stage;

/** From the portal's sealed envelope to an application. */
@TutelaTest
class EnvelopesTest {
  @Autowired Envelopes envelopes;
  @Autowired Enquiries enquiries;
  @Autowired Places places;
  @Autowired Environment environment;
  @Autowired AllRows all;

  private SealingKeys keys() {
    return SealingKeys.read(EnvelopeKeys.in(Path.of(environment.getRequiredProperty("tutela.keys"))).publicFile());
  }

  /** As the portal does it: its role may execute this one function. */
  private void send(Envelope envelope) {
    var portal = TestDatabase.portal(environment);
    JdbcClient.create(new DriverManagerDataSource(portal.url(), portal.user(), portal.password()))
        .sql("select intake.submit(:reference, :content, :version, :sealed)")
        .param("reference", envelope.reference()).param("content", new byte[32]).param("version", envelope.version())
        .param("sealed", envelope.sealed()).query(Boolean.class).single();
  }

  private String send(Request request) {
    String reference = RequestReference.draw();
    send(keys().seal(reference, request));
    return reference;
  }

  private List<ApplicationId> under(String reference) {
    return all.sql("select id from enquiry.application where reference = :reference").param("reference", reference)
        .query(java.util.UUID.class).list().stream().map(ApplicationId::new).toList();
  }

  @Test
  void an_envelope_becomes_an_application_once_under_the_applicants_reference() {
    String reference = send(Requests.mother());
    assertThat(envelopes.openAll()).isPositive();
    assertThat(envelopes.openAll()).isZero();
    assertThat(under(reference)).singleElement().satisfies(id -> {
      var opened = As.officer(() -> enquiries.open(id)).orThrow();
      assertThat(opened.stage()).isEqualTo(Stage.RECEIVED);
      assertThat(opened.firstContact()).isEqualTo(all.sql("select received_at from intake.envelope where reference = :reference")
          .param("reference", reference).query(java.sql.Timestamp.class).single().toInstant());
      assertThat(opened.request()).isEqualTo(Requests.mother());
    });
  }

  @Test
  void it_goes_to_the_force_of_the_town_where_the_child_lives() {
    As.administrator().does(() -> places.learn(Places.Kind.TOWN, "Dry Harbour", As.CARROW)).orThrow();
    var mother = Requests.mother();
    var child = mother.children().getFirst();
    String reference = send(new Request(mother.channel(), "en", "NORTHMERE", "", mother.applicant(),
        List.of(new Request.Child(child.name(), child.birth(), "with her father in Dry Harbour", child.relation(), "")), mother.parentsAware(), mother.subject(),
        mother.access(), mother.worry(), mother.danger(), mother.heard(), mother.warnings()));
    envelopes.openAll();
    var id = under(reference).getFirst();
    assertThat(As.officer().of("CARROW").does(() -> enquiries.open(id)).isDone()).isTrue();
    assertThat(As.officer(() -> enquiries.open(id)).isDone()).isFalse();
  }

  @Test
  void a_bad_envelope_stands_aside_is_seen_and_stops_no_other() {
    var sealed = keys().seal(RequestReference.draw(), Requests.mother());
    String moved = RequestReference.draw();
    send(new Envelope(moved, sealed.version(), sealed.sealed()));
    String good = send(Requests.mother());
    envelopes.openAll();
    assertThat(under(moved)).isEmpty();
    assertThat(under(good)).hasSize(1);
    assertThat(As.supervisor(() -> envelopes.standingAside()).orThrow()).filteredOn(bad -> bad.reference().equals(moved))
        .singleElement().satisfies(bad -> assertThat(bad.fault()).isEqualTo(Envelopes.Fault.NOT_OURS));
    As.supervisor(() -> envelopes.tryAgain(moved)).orThrow();
    assertThat(As.supervisor(() -> envelopes.standingAside()).orThrow()).extracting(Envelopes.Bad::reference).doesNotContain(moved);
    envelopes.openAll();
    assertThat(As.supervisor(() -> envelopes.standingAside()).orThrow()).extracting(Envelopes.Bad::reference).contains(moved);
  }

  @Test
  void what_cannot_be_stored_stands_aside_too() {
    var mother = Requests.mother();
    String reference = send(new Request(mother.channel(), "en", "", "", mother.applicant(), mother.children(), mother.parentsAware(), mother.subject(),
        mother.access(), "a\0b", mother.danger(), mother.heard(), mother.warnings()));
    envelopes.openAll();
    assertThat(under(reference)).isEmpty();
    assertThat(As.supervisor(() -> envelopes.standingAside()).orThrow()).filteredOn(bad -> bad.reference().equals(reference))
        .singleElement().satisfies(bad -> assertThat(bad.fault()).isEqualTo(Envelopes.Fault.CANNOT_BE_STORED));
  }

  @Test
  @DisplayName("security B72: two nodes that open at the same moment make one application, with one task, of each envelope")
  void opened_once_by_two_nodes() throws Exception {
    var sent = Stream.generate(() -> send(Requests.mother())).limit(12).toList();
    Nodes.both(envelopes::openAll);
    for (String reference : sent) {
      assertThat(under(reference)).singleElement().satisfies(id ->
          assertThat(all.count("from work.task where source_id = ? and kind = 'INITIAL_CHECKS'", id.value())).isOne());
    }
    assertThat(all.sql("select count(*) from enquiry.envelope_fault where reference in (:sent)").param("sent", sent).query(Long.class).single()).isZero();
  }
}

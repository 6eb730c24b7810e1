package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.Outcome;

@AccessTest
class GlassTest {
  private static final String WHY = "child alone with him tonight";
  @Autowired Gate gate;
  @Autowired Glass glass;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Restrictions restrictions;
  @Autowired KnownPeople known;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  final UUID person = UUID.randomUUID();
  Hired officer;
  Hired owner;
  Hired information;
  String reference;

  @BeforeEach
  void limited() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    owner = Hired.as(Role.SUPERVISOR, staffing, sessions);
    information = Hired.as(Role.INFORMATION_OFFICER, staffing, sessions);
    reference = known.reference(person);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, owner.id(), "WITNESS"))).orThrow();
  }

  Outcome<Broken> asks(Hired who) {
    return who.does(() -> glass.ask(new AskGlass(reference, GlassReason.CHILD_AT_RISK, WHY)));
  }

  Outcome<Boolean> does(Permission permission) {
    return officer.does(() -> gate.pass(permission, visit -> {
      visit.concerning(Target.about("person", person, As.NORTHMERE, person));
      return Outcome.done(true);
    }));
  }

  @Test
  @DisplayName("security A-6: broken glass opens one person for sixty minutes, and says so in the log")
  void opens() {
    assertThat(does(Permission.OPEN_PERSON)).isEqualTo(Outcome.notFound());
    asks(officer).orThrow();
    assertThat(does(Permission.OPEN_PERSON).isDone()).isTrue();
    assertThat(all.count("from audit.entry where actor_id = ? and person_id = ? and purpose = 'BREAK_GLASS'", officer.id().value(), person)).isEqualTo(1);
    clock.pass(Duration.ofMinutes(59));
    officer = officer.again();
    assertThat(does(Permission.OPEN_PERSON).isDone()).isTrue();
    clock.pass(Duration.ofMinutes(1));
    assertThat(does(Permission.OPEN_PERSON)).isEqualTo(Outcome.notFound());
  }

  @Test
  @DisplayName("security A-6: what the glass opened can be read, not changed")
  void readOnly() {
    asks(officer).orThrow();
    assertThat(does(Permission.RECORD_PERSON)).isEqualTo(Outcome.forbidden("A-6 read-only"));
  }

  @Test
  @DisplayName("security A-6: the owner and the information officer are alerted in the same transaction")
  void alerted() {
    asks(officer).orThrow();
    var seen = all.sql("select coalesce(to_user::text, 'officers') from access.alert where person = :person order by 1").param("person", person).query(String.class).list();
    assertThat(seen).containsExactlyInAnyOrder(owner.id().value().toString(), "officers");
  }

  @Test
  @DisplayName("security A-6: it needs a reason of fifteen characters and a proof within five minutes")
  void stepUp() {
    assertThat(officer.does(() -> glass.ask(new AskGlass(reference, GlassReason.CHILD_AT_RISK, "quick")))).isInstanceOf(Outcome.Refused.class);
    clock.pass(Duration.ofMinutes(5));
    assertThat(asks(officer)).isEqualTo(Outcome.forbidden("S-5 step-up"));
    sessions.stepUp(officer.actor().session().orElseThrow());
    assertThat(all.count("from access.glass where person = ?", person)).isZero();
  }

  @Test
  @DisplayName("security A-6: an unknown reference, a sealed record and another area's get one answer")
  void oneAnswer() {
    UUID sealed = UUID.randomUUID();
    String sealedReference = known.reference(sealed);
    As.system(() -> restrictions.limit(new Restrictions.Limit(sealed, As.NORTHMERE, true, true, owner.id(), "PROTECTED"))).orThrow();
    UUID away = UUID.randomUUID();
    known.references.put("P-AWAY", new PersonFacts.Referred(away, As.CARROW));
    var answers = List.of(sealedReference, "P-AWAY", "P-NOBODY").stream()
        .map(each -> officer.does(() -> glass.ask(new AskGlass(each, GlassReason.CHILD_AT_RISK, WHY)))).distinct().toList();
    assertThat(answers).hasSize(1).first().isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("security A-6: a fourth time within a day is blocked and alerted")
  void tooOften() {
    for (int n = 0; n < 3; n++) asks(officer).orThrow();
    assertThat(asks(officer)).isEqualTo(Outcome.forbidden("A-6 more than three in a day"));
    assertThat(all.count("from access.alert where staff_id = ? and kind = 'GLASS_TOO_OFTEN'", officer.id().value())).isEqualTo(1);
  }

  @Test
  @DisplayName("security A-6: unreviewed after the next working day, the right is off until somebody else has reviewed")
  void review() {
    asks(officer).orThrow();
    clock.pass(Duration.ofHours(38));
    officer = officer.again();
    assertThat(asks(officer).isDone()).as("still the next working day").isTrue();
    clock.pass(Duration.ofHours(2));
    officer = officer.again();
    assertThat(asks(officer)).isEqualTo(Outcome.forbidden("A-6 unreviewed"));
    information = information.again();
    for (Broken broken : information.does(glass::toReview).orThrow()) {
      information.does(() -> glass.review(broken.id(), true, "needed", broken.version()));
    }
    clock.pass(Duration.ofHours(1));
    officer = officer.again();
    assertThat(asks(officer).isDone()).isTrue();
  }

  @Test
  @DisplayName("security A-7: a record that shares the asker's home opens only with a second person's consent")
  void consent() {
    As.system(() -> staffing.declare(officer.id(), new Interests("Testerby", Set.of("ZZ9 1AA"), "", Set.of()))).orThrow();
    known.facts.put(person, new Facts(Set.of("Testerby"), Set.of("ZZ9 1AA"), Set.of(), Set.of()));
    var asked = asks(officer).orThrow();
    assertThat(asked.opened()).isFalse();
    assertThat(does(Permission.OPEN_PERSON)).isEqualTo(Outcome.notFound());
    owner.does(() -> glass.consent(asked.id(), asked.version())).orThrow();
    assertThat(does(Permission.OPEN_PERSON).isDone()).isTrue();
  }
}

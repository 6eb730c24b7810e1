package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.Supervisions;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.explain.Words;

/** Work for whoever manages a wearer; for the force's teams where nobody does. */
@Component
class Managers {
  static final String LOOK = "LOOK_AT_ALERT";
  private static final String VIOLATION = "ACT_ON_VIOLATION";
  static final String CARD = "tracking-alert";
  private static final Duration AT_ONCE = Duration.ofMinutes(15);
  private final Supervisions supervisions;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  Managers(Supervisions supervisions, Staffing staffing, Work work, Clock clock) {
    this.supervisions = supervisions;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  void look(PersonSummary person, CardId card, Kind alert, boolean atOnce) {
    open(person, card, LOOK, "Look at a tracking alert, " + named(alert) + ": " + person.reference(), atOnce ? Urgency.IMMEDIATE : Urgency.ROUTINE, atOnce ? Duration.ofHours(1) : Duration.ofHours(24));
  }

  void violation(PersonSummary person, CardId card, Kind alert) {
    open(person, card, VIOLATION, "A violation was confirmed, " + named(alert) + ": " + person.reference(), Urgency.ROUTINE, Duration.ofHours(24));
  }

  void notAcknowledged(PersonSummary person, CardId card, Kind alert, Chain.Whom whom) {
    String title = "Nobody has acknowledged a tracking alert, " + named(alert) + ": " + person.reference();
    if (whom == Chain.Whom.MANAGER) open(person, card, "ALERT_NOT_ACKNOWLEDGED", title, Urgency.IMMEDIATE, AT_ONCE);
    else open(person, card, "ALERT_NOT_ACKNOWLEDGED_" + whom, whom == Chain.Whom.SUPERVISORS ? Permission.TAKE_ESCALATED : Permission.ANSWER_ALERT, title, Urgency.IMMEDIATE, AT_ONCE, Optional.empty());
  }

  private void open(PersonSummary person, CardId card, String kind, String title, Urgency urgency, Duration within) {
    open(person, card, kind, Permission.ANSWER_ALERT, title, urgency, within, supervisions.manager(person.id()).orThrow());
  }

  private void open(PersonSummary person, CardId card, String kind, Permission needs, String title, Urgency urgency, Duration within, Optional<UserId> to) {
    work.open(new OpenTask(kind, needs, title, urgency, person.area(), to.map(who -> staffing.team(person.area(), who)).orElse(""), to, CARD, card.value(),
        "/tracking/alerts/" + card.value(), Optional.of(person.id().value()), clock.instant().plus(within))).orThrow();
  }

  /** So that the alerts of one wearer are told apart. */
  private static String named(Kind alert) {
    String words = Words.of(alert);
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  void actedOn(CardId card) {
    work.done(CARD, card.value(), VIOLATION).orThrow();
    // open where an alert was taken back after the violation was confirmed
    work.done(CARD, card.value(), LOOK).orThrow();
  }

  void closed(CardId card) {
    work.cancelAll(CARD, card.value(), "The alert was closed").orThrow();
  }
}

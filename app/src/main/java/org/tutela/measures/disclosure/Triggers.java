package org.tutela.measures.disclosure;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.EnquiryStep;
import org.tutela.measures.mappa.CaseStep;
import org.tutela.measures.mappa.Level;

/**
 * Puts considerations on the list, in the transaction of what makes them due (C-TRIG): management that begins, moves in
 * or is reviewed, and an application found to be about a managed child sex offender.
 */
@Component
class Triggers implements CaseStep, EnquiryStep {
  private final ObjectProvider<Considerations> considerations;
  private final Clock clock;

  /** Asked for late: Considerations itself asks MAPPA who is managed. */
  Triggers(ObjectProvider<Considerations> considerations, Clock clock) {
    this.considerations = considerations;
    this.clock = clock;
  }

  @Override
  public Outcome<?> on(Step step) {
    var management = step.management();
    Optional<Trigger> trigger = switch (step.kind()) {
      case MANAGEMENT_BEGAN -> Optional.of(Trigger.FIRST_MANAGEMENT);
      case MOVED_IN -> Optional.of(Trigger.TRANSFER_IN);
      case REVIEW_HELD -> Optional.of(review(management.level()));
      case LEVEL_SET, MANAGEMENT_ENDED -> Optional.empty();
    };
    if (trigger.isEmpty()) return Outcome.done(management.id());
    if (step.kind() == Kind.MOVED_IN) considerations.getObject().movedIn(management.person()).orThrow();
    return considerations.getObject().trigger(new OpenConsideration(management.person(), management.area(), trigger.get(), "", step.on(), Optional.empty()));
  }

  @Override
  public void subjectIdentified(Application application) {
    var person = new PersonId(application.person().orElseThrow());
    considerations.getObject().trigger(new OpenConsideration(person, application.area(), Trigger.SCHEME_APPLICATION, application.reference(),
        London.date(clock.instant()), Optional.of(application.id()))).orThrow();
  }

  static Trigger review(Level level) {
    return switch (level) {
      case ONE -> Trigger.LEVEL_1_REVIEW;
      case TWO -> Trigger.LEVEL_2_MEETING;
      case THREE -> Trigger.LEVEL_3_MEETING;
    };
  }
}

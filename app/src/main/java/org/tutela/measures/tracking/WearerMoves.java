package org.tutela.measures.tracking;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.mappa.CaseStep;

/** A wearer who moves to another area brings their alerts, in the transaction that takes the person up. */
@Component
class WearerMoves implements CaseStep {
  private final ObjectProvider<Monitoring> monitoring;

  /** Asked for late: what follows from an alert asks MAPPA who is managed. */
  WearerMoves(ObjectProvider<Monitoring> monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public Outcome<?> on(Step step) {
    return step.kind() == Kind.MOVED_IN ? monitoring.getObject().movedIn(step.management().person()) : Outcome.done(step.management().id());
  }
}

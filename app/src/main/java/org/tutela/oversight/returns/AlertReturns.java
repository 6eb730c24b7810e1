package org.tutela.oversight.returns;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;

/** How the alerts of the reader's own area were answered, by caseload and kind. It names officers, and no wearer. */
@Service
public class AlertReturns {
  private final Gate gate;
  private final AlertStore store;
  private final Areas areas;
  private final Clock clock;

  AlertReturns(Gate gate, AlertStore store, Areas areas, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.areas = areas;
    this.clock = clock;
  }

  /** @param caseload whose, by the key of what is answered; everybody's where nobody has it */
  public Outcome<AlertFigures> of(int weeks, String caseload) {
    return of(Permission.SEE_FIGURES, weeks, caseload);
  }

  /** For a file. */
  public Outcome<AlertFigures> taken(int weeks, String caseload) {
    return of(Permission.EXPORT_FIGURES, weeks, caseload);
  }

  private Outcome<AlertFigures> of(Permission permission, int weeks, String caseload) {
    return gate.pass(permission, visit -> {
      var area = visit.actor().area();
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      var now = clock.instant();
      var asked = new AlertStore.Asked(area, now.minus(Duration.ofDays(7L * weeks)), now);
      var caseloads = store.byCaseload(asked);
      var chosen = caseloads.stream().filter(each -> each.key().equals(caseload)).findFirst();
      String whose = chosen.map(Answered::key).orElse("");
      var kinds = store.byKind(asked, whose);
      visit.shown(kinds.stream().mapToInt(Answered::alerts).sum());
      return Outcome.done(new AlertFigures(areas.get(area).name().en(), weeks, caseloads, chosen, kinds, store.outcomes(asked, whose), store.older(asked)));
    });
  }
}

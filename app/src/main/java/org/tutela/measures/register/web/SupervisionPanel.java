package org.tutela.measures.register.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Supervisions;
import org.tutela.ui.component.SummaryList;

/** Who manages the registrant, and at which risk. */
@Component
class SupervisionPanel extends RegistrantPanel {
  private final Supervisions supervisions;

  SupervisionPanel(Register register, Supervisions supervisions) {
    super(register);
    this.supervisions = supervisions;
  }

  @Override
  public int order() {
    return 17;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(supervisions.of(person) instanceof Outcome.Done<Optional<Supervisions.Managed>>(var held)) || held.isEmpty()) return Optional.empty();
    var supervision = held.get().supervision();
    String band = supervision.band().title() + supervision.assessedOn().map(on -> ", " + Days.of(on) + ": " + supervision.basis()).orElse("");
    var risk = SummaryList.Row.of("Risk", band);
    var again = SummaryList.Row.of("To be assessed again", supervision.assessBy().map(Days::of).orElse("Not planned"));
    return Optional.of(Panel.of("supervision", "Supervision", new Part.Facts(SummaryList.of(SummaryList.Row.of("Managed by", held.get().manager()),
        Acting.may(Permission.SET_BAND) ? risk.change("/people/" + person.value() + "/risk") : risk, again))));
  }
}

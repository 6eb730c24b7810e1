package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.LocalFlag;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.RiskAssessment;
import org.tutela.measures.register.RiskBand;
import org.tutela.measures.register.Supervisions;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Who manages the registrant, at which risk, and the flag on the local intelligence system. */
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
    var risk = SummaryList.Row.of("Risk", Prose.lines(supervision.band().title() + supervision.assessedOn().map(on -> ", " + Days.of(on) + "\n" + made(supervision.made())).orElse("")));
    String planned = supervision.assessBy().map(Days::of).orElse(supervision.band() == RiskBand.NOT_ASSESSED ? "Now: it is assessed at the start, and nobody has yet" : "Not planned");
    var again = SummaryList.Row.of("To be assessed again", supervision.assessAfterChange().map(by -> Prose.lines("By " + Days.of(by) + ", after a change\nAs planned: " + planned)).orElse(Prose.of(planned)));
    var flag = supervision.flag();
    var flagged = SummaryList.Row.of("Flag on local intelligence", Prose.lines(standing(flag)));
    var rows = new ArrayList<>(List.of(SummaryList.Row.of("Managed by", held.get().name(supervision.manager())),
        Acting.may(Permission.SET_BAND) ? risk.change("/people/" + person.value() + "/risk") : risk, again,
        Acting.may(Permission.FLAG_LOCALLY) ? flagged.change("/people/" + person.value() + "/flag") : flagged));
    if (flag.isOn()) rows.add(SummaryList.Row.of("Triggers looked at by a supervisor", flag.checked().map(act -> Days.of(act.on()) + ", " + held.get().name(act.by()) + ": " + act.words()).orElse("Not as they stand now")));
    var parts = new ArrayList<Part>(List.of(
        new Part.Head("Risk", Prose.link("%s, managed by %s".formatted(supervision.band().title(), held.get().name(supervision.manager())), "#supervision")), new Part.Facts(SummaryList.of(rows))));
    // the first is said above
    if (flag.acts().size() > 1) parts.add(new Part.Grid(Table.of("The flag, as it was recorded", "On", "What", "In words", "By whom and when").rows(flag.acts(), act -> row(act, flag, held.get()))));
    parts.add(new Part.Way("Earlier assessments", "/people/" + person.value() + "/risk/record"));
    return Optional.of(new Panel("supervision", "Supervision", parts));
  }

  /** With what the risk was assessed, by whom, and what that rests on. */
  static String made(RiskAssessment made) {
    return Stream.of(made.gave(), made.assessor().isEmpty() ? "" : "Assessed by " + made.assessor(), made.basis()).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String standing(LocalFlag flag) {
    return flag.since().map(day -> "Since " + Days.of(day) + "\n" + flag.triggers()).orElse("None");
  }

  private static List<Cell> row(LocalFlag.Act act, LocalFlag flag, Supervisions.Managed managed) {
    String what = FlagController.words(act.what()) + (act.area().equals(flag.area()) ? "" : "\nIn another area");
    return List.of(Cell.of(Days.of(act.on())), Cell.of(Prose.lines(what)), Cell.of(Prose.lines(act.words())), Cell.of(Prose.lines(managed.name(act.by()) + "\n" + Moments.of(act.at()))));
  }
}

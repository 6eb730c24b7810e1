package org.tutela.measures.register.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Reason;
import org.tutela.law.register.Duty;
import org.tutela.measures.register.Households;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.StaysElsewhere;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A registrant's stays at places that have not been notified, counted place by place, and those where a child may live, counted in hours. */
@Component
class StayPanel extends RegistrantPanel {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
  private final StaysElsewhere stays;
  private final Households households;

  StayPanel(Register register, StaysElsewhere stays, Households households) {
    super(register);
    this.stays = stays;
    this.households = households;
  }

  @Override
  public int order() {
    return 18;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(stays.of(person) instanceof Outcome.Done<StaysElsewhere.Counted>(var counted))) return Optional.empty();
    if (!(households.of(person) instanceof Outcome.Done<List<Households.Judged>>(var judged))) return Optional.empty();
    var parts = new ArrayList<Part>();
    if (counted.places().isEmpty() && judged.isEmpty()) parts.add(new Part.Words(Prose.of("None recorded.")));
    if (!counted.places().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Days at each place", List.of(Cell.of("Place"), Cell.of("Days in the last twelve months").numeric(), Cell.of("Last day there"), Cell.of("Seven days reached"))).rows(counted.places(), each -> List.of(
          Cell.of(each.place()), Cell.number(each.days(counted.today())), Cell.of(Days.of(each.last())), Cell.of(each.qualified().map(Days::of).orElse("Not within twelve months"))))));
    }
    if (!judged.isEmpty()) {
      parts.add(new Part.Grid(Table.of("Where a child may live", List.of(Cell.of("Household"), Cell.of("From"), Cell.of("Until"), Cell.of("Youngest").numeric(), Cell.of("To be notified?"))).rows(judged, StayPanel::row)));
    }
    if (Acting.may(Permission.TAKE_NOTIFICATION)) {
      parts.add(new Part.Way("Record a stay elsewhere", "/people/" + person.value() + "/stays"));
      parts.add(new Part.Way("Record a stay where a child may live", "/people/" + person.value() + "/households"));
    }
    return Optional.of(new Panel("stays", "Stays elsewhere", parts));
  }

  private static List<Cell> row(Households.Judged each) {
    var facts = each.facts();
    String who = facts.place() + (facts.children().isEmpty() ? "" : "\n" + facts.children());
    return List.of(Cell.of(Prose.lines(who)), Cell.of(moment(facts.from())), Cell.of(moment(facts.to())), Cell.number(facts.youngest()), Cell.of(Prose.lines(words(each.duty()))));
  }

  private static String words(Duty duty) {
    return switch (duty) {
      case Duty.NotRequired(var reasons) -> "No\n" + because(reasons);
      case Duty.ForAPerson(var reasons) -> "For a person to decide\n" + because(reasons);
      case Duty.Required(var due, var reasons) -> (due.suspended() ? "Yes, after release or return" : "Yes, by " + Days.of(due.remindBy())
          + (due.breachAfter().equals(due.remindBy()) || due.breachAfter().getYear() > 9999 ? "" : ", arguably until " + Days.of(due.breachAfter()))) + "\n" + because(reasons);
    };
  }

  private static String because(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.text() + " (" + reason.source() + ")").collect(Collectors.joining("\n"));
  }

  private static String moment(LocalDateTime at) {
    return MOMENT.format(at);
  }
}

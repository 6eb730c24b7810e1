package org.tutela.measures.register.web;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Journeys;
import org.tutela.measures.register.Register;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A registrant's journeys abroad. */
@Component
class JourneyPanel extends RegistrantPanel {
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
  private final Journeys journeys;

  JourneyPanel(Register register, Journeys journeys) {
    super(register);
    this.journeys = journeys;
  }

  @Override
  public int order() {
    return 18;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(journeys.of(person) instanceof Outcome.Done<List<Journeys.Judged>>(var held))) return Optional.empty();
    var parts = new ArrayList<Part>();
    held.stream().filter(each -> !each.journey().over()).flatMap(each -> warnings(each).stream()).forEach(words -> parts.add(new Part.Warning(words)));
    if (held.isEmpty()) parts.add(new Part.Words(Prose.of("None recorded.")));
    else parts.add(new Part.Grid(Table.of("Journeys recorded", "Leaves", "Where", "Told", "Due back", "Return", "Change").rows(held.reversed(), each -> row(person, each))));
    if (Acting.may(Permission.TAKE_NOTIFICATION)) parts.add(new Part.Way("Record a journey abroad", "/people/" + person.value() + "/journeys"));
    return Optional.of(new Panel("journeys", "Journeys abroad", parts));
  }

  /** What whoever hears of the journey has to look into. */
  static List<String> warnings(Journeys.Judged each) {
    String journey = "journey to %s that begins on %s".formatted(each.journey().facts().country(), Days.of(each.journey().facts().departs().toLocalDate()));
    return Stream.of(each.against().stream().map(words -> "Travel abroad is restricted during the %s: %s".formatted(journey, words)),
        each.licences().stream().map(licence -> "A licence of %s (%s) is in force during the %s: look up in it whether they may travel".formatted(Days.of(licence.facts().made()), licence.facts().by(), journey)),
        each.highRisk().stream().map(country -> "The %s names %s, which is on the force's list of countries of high risk (%s)".formatted(journey, country.name(), country.about()))).flatMap(words -> words).toList();
  }

  private static List<Cell> row(PersonId person, Journeys.Judged judged) {
    var each = judged.journey();
    var facts = each.facts();
    boolean open = !each.over() && Acting.may(Permission.TAKE_NOTIFICATION);
    String path = "/people/" + person.value() + "/journeys/" + each.id();
    String of = "of " + Days.of(facts.departs().toLocalDate());
    Prose end = each.cancelled() ? Prose.of("Did not take place") : each.returned().map(day -> Prose.of("Back " + Days.of(day)))
        .orElseGet(() -> !open ? Prose.of("") : Prose.link("Record how it ended", path, of));
    return List.of(Cell.of(MOMENT.format(facts.departs())), Cell.of(Prose.lines(facts.country() + (facts.arrival().isEmpty() ? "" : ", " + facts.arrival()) + (judged.highRisk().isEmpty() ? "" : "\nOn the list of high risk"))),
        Cell.of(facts.told().map(moment -> Prose.stack(Prose.of(told(moment)), Prose.link("Receipt", path + "/receipt", of))).orElse(Prose.of("Not told"))), Cell.of(Days.of(facts.expectedBack())), Cell.of(end),
        Cell.of(open ? Prose.link("Details changed", path + "/change", of) : Prose.of("")));
  }

  static String told(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MAX) ? Days.of(moment.toLocalDate()) : MOMENT.format(moment);
  }
}

package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel.Part;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.LocalPoliceArea;
import org.tutela.measures.register.LocalAreas;
import org.tutela.measures.register.LocalAreas.Local;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;

/** Where a registrant notifies, and what there is to do where that is not settled or is another force's area. */
@Component
class NotifiesPart {
  private final LocalAreas locals;
  private final Areas areas;

  NotifiesPart(LocalAreas locals, Areas areas) {
    this.locals = locals;
    this.areas = areas;
  }

  List<Part> of(PersonId person) {
    if (!(locals.of(person) instanceof Outcome.Done(var found)) || found.isEmpty()) return List.of();
    var local = found.get();
    var parts = new ArrayList<Part>();
    parts.add(new Part.Facts(SummaryList.of(Row.of("Where they notify", Prose.lines(where(local))), Row.of("Why", local.law().reason().text() + " (" + local.law().reason().source() + ")"),
        local.own() ? Row.of("Stations", Prose.lines(stations(local))) : null)));
    local.area().filter(_ -> !local.own()).ifPresent(area -> elsewhere(person, local, area, parts));
    if (Acting.may(Permission.RECORD_PERSON)) {
      local.homes().stream().filter(one -> one.lies().isEmpty() && !one.refuge())
          .forEach(one -> parts.add(new Part.Way("Say in which police area it lies: " + line(one), "/people/" + person.value() + "/addresses/" + one.id() + "/area")));
    }
    return parts;
  }

  private String where(Local local) {
    if (local.area().isPresent()) return words(local.area().get());
    return switch (local.law()) {
      case LocalPoliceArea.OfCourt _ -> "Not settled: the area of the court, which a person has to say";
      case LocalPoliceArea.NotKnown _ -> "Not known";
      case LocalPoliceArea.OfHome _, LocalPoliceArea.OfLastHome _ -> "Not settled\n" + local.homes().stream().map(this::lies).collect(Collectors.joining("\n"));
    };
  }

  private String lies(HeldAddress home) {
    if (home.withheld()) return "A withheld address: its police area is shown to those with a duty to this person";
    return line(home) + ": " + home.lies().map(this::words).orElse("nobody has said in which police area it lies");
  }

  private static String stations(Local local) {
    return local.stations().isEmpty() ? "The force keeps no list of its stations" : local.stations().stream().map(one -> one.name() + ", " + one.about()).collect(Collectors.joining("\n"));
  }

  private void elsewhere(PersonId person, Local local, PoliceArea area, List<Part> parts) {
    parts.add(new Part.Warning("They notify in %s, and this record is held by %s".formatted(area.area().isEmpty() ? "another police area" : "the area of " + words(area), areas.english(local.holder()))));
    if (area.area().isPresent() && Acting.may(Permission.MANAGE_PERSON)) parts.add(new Part.Way("Offer the person to " + words(area) + ", under Management", "/people/" + person.value() + "#management"));
  }

  private String words(PoliceArea area) {
    return PoliceAreas.of(areas).words(area);
  }

  private static String line(HeldAddress home) {
    return home.words().replaceAll("\\s*\\R\\s*", ", ");
  }
}

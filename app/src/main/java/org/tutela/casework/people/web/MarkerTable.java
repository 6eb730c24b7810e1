package org.tutela.casework.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.Person;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Warning markers and modus operandi on the person's page. */
final class MarkerTable {
  private MarkerTable() {}

  /** What those who meet the person are to read first. */
  static List<String> warnings(List<Marker> markers) {
    return markers.stream().filter(one -> one.inForce() && one.kind().warns()).sorted(Comparator.comparing(Marker::kind))
        .map(one -> (one.kind() == Marker.Kind.OTHER ? "" : one.kind().title() + ": ") + one.words().replaceAll("\\s*\\R\\s*", "; ")).toList();
  }

  /** Those in force first. */
  static Table of(Person person, LocalDate today) {
    boolean records = Acting.may(Permission.RECORD_PERSON);
    var head = new ArrayList<>(List.of(Cell.of("What"), Cell.of("In words"), Cell.of("Since"), Cell.of("Recorded, and what became of it")));
    if (records) head.add(Cell.of("Change"));
    var sorted = person.markers().stream().filter(one -> one.atRisk().isEmpty()).sorted(Comparator.comparing((Marker one) -> !one.inForce()).thenComparing(Marker::kind)).toList();
    return Table.of("Warning markers and modus operandi", head).rows(sorted, one -> row(person, one, today, records));
  }

  private static List<Cell> row(Person person, Marker one, LocalDate today, boolean records) {
    var cells = new ArrayList<>(List.of(Cell.of(one.kind().title()), Cell.of(Prose.lines(one.words())), Cell.of(PersonPage.DAY.format(one.from())), Cell.of(Prose.lines(became(one, today)))));
    if (records) cells.add(Cell.of(look(person, one, one.kind().title())));
    return cells;
  }

  static Prose look(Person person, Marker one, String what) {
    return one.inForce() ? Prose.link("Look at it", "/people/" + person.summary().id().value() + "/markers/" + one.id(), what) : Prose.of("");
  }

  static String became(Marker one, LocalDate today) {
    String recorded = "Recorded %s, %s".formatted(PersonPage.DAY.format(one.recordedOn()), who(one.by()));
    String last = one.last().map(act -> "\n%s %s, %s: %s".formatted(switch (act.act()) {
      case KEPT -> "Kept";
      case ENDED -> "Ended " + PersonPage.DAY.format(act.until().orElseThrow()) + ", recorded";
      case STRUCK -> "Struck out";
    }, PersonPage.DAY.format(act.on()), who(act.by()), act.reason())).orElse("");
    String review = one.inForce() ? one.reviewBy().map(day -> "\nTo be looked at again by " + PersonPage.DAY.format(day) + (one.overdue(today) ? ": overdue" : "")).orElse("") : "";
    return recorded + last + review;
  }

  private static String who(String name) {
    return name.isEmpty() ? "a colleague" : name;
  }
}

package org.tutela.foundation.access.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tutela.foundation.access.Clearances;
import org.tutela.foundation.access.Member;
import org.tutela.ui.Page;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** @param linked whether the reader may open a colleague's page */
public record ClearancesPage(List<Member> ending, LocalDate today, boolean linked) implements Page {
  @Override
  public String template() {
    return "access/clearances.jte";
  }

  @Override
  public String title() {
    return "Clearances";
  }

  public String found() {
    if (ending.isEmpty()) return "No clearance of your force has ended or ends within " + Clearances.WARNING + " days.";
    return ending.size() == 1 ? "1 clearance of your force has ended or ends within " + Clearances.WARNING + " days." : ending.size() + " clearances of your force have ended or end within " + Clearances.WARNING + " days.";
  }

  public Table lines() {
    return Table.of("The first to end first", "Name", "Team", "Level", "Last day", "State").rows(ending, this::row);
  }

  private List<Cell> row(Member member) {
    var clearance = member.clearance();
    return List.of(linked ? Cell.link(member.name(), "/staff/" + member.id().value()) : Cell.of(member.name()), Cell.of(member.team()), Cell.of(clearance.level().isEmpty() ? "Not recorded" : clearance.level()),
        Cell.of(Times.of(clearance.until())), Cell.of(state(clearance.until())));
  }

  private String state(LocalDate until) {
    long days = ChronoUnit.DAYS.between(today, until);
    if (days < 0) return "Ended: shut out until it is renewed";
    return days == 0 ? "Ends today" : days == 1 ? "Ends tomorrow" : "Ends in " + days + " days";
  }
}

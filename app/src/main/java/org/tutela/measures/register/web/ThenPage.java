package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.DueDuty;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** What was due on a day. @param then null while no day is asked for */
public record ThenPage(PersonId person, Duties.Then then, Typed typed) implements Page {
  static ThenPage asking(PersonId person, Typed typed) {
    return new ThenPage(person, null, typed);
  }

  static ThenPage answering(PersonId person, Duties.Then then, Typed typed) {
    return new ThenPage(person, then, typed);
  }

  static Typed filledIn(LocalDate day) {
    return Typed.nothing().with("day", day);
  }

  @Override
  public String template() {
    return "register/then.jte";
  }

  @Override
  public String title() {
    return "What was due on a day";
  }

  public String path() {
    return "/people/" + person.value() + "/duties";
  }

  public String back() {
    return "/people/" + person.value() + "#notifications";
  }

  public DateInput day() {
    return DateInput.of("day", "On which day?").hint("Today or in the past").from(typed);
  }

  public String found() {
    if (then.rules().isEmpty()) return "The person was not on the register on %s.".formatted(Days.of(then.day()));
    return (then.duties().isEmpty() ? "Nothing was due on %s." : "On %s this was due, late or missed.").formatted(Days.of(then.day()))
        + " The rules in force were " + then.rules() + "; each fact is judged by the rules of its own day." + unknown();
  }

  private String unknown() {
    return then.unknown().stream().map(one -> " That %s govern from %s was entered on %s, so it was not known and is left out.".formatted(one.entered().ruleSet(),
        Days.of(one.entered().on().orElseThrow()), Days.of(London.date(one.at())))).collect(Collectors.joining());
  }

  public Table table() {
    return Table.of("Due, missed or late then", "What", "Due by", "Standing", "Why").rows(then.duties(), this::row);
  }

  private List<Cell> row(DueDuty each) {
    return DutiesPanel.cells(each, then.day());
  }
}

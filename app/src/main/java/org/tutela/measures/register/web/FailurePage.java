package org.tutela.measures.register.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.CheckKind;
import org.tutela.measures.register.DecideFailure;
import org.tutela.measures.register.DueDuty;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.FailureChecks;
import org.tutela.measures.register.HeldCheck;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** A duty that was missed or met late: what was looked into and what was not, and the decision. */
public record FailurePage(UUID person, UUID code, DueDuty duty, Duties.Owed owed, FailureChecks.Looked looked, Typed typed) implements Page {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  static String path(UUID person, UUID duty) {
    return "/people/" + person + "/duties/" + duty;
  }

  public String path() {
    return path(person, code);
  }

  @Override
  public String template() {
    return "register/failure.jte";
  }

  @Override
  public String title() {
    return mayDecide() ? "Decide about a duty" : "About a duty";
  }

  public boolean mayDecide() {
    return Acting.may(Permission.DECIDE_FAILURE);
  }

  public boolean mayCheck() {
    return looked.open() && Acting.may(Permission.CHECK_FAILURE);
  }

  public String lead() {
    return DutiesPanel.what(duty.obligation()) + ". " + duty.obligation().given().map(day -> "It was given on %s.".formatted(Days.of(day))).orElse("It has not been given.") + (duty.pastExcuse(owed.today()) ? " It is later than an excuse counts by %s (not verified): it stands as it is, with your decision beside it.".formatted(owed.place().travelRegulations()) : "")
        + " Whether there was a reasonable excuse, and whether it was an offence, is for people and courts.";
  }

  /** "" where everything was, or where nothing is asked for. */
  public String notMade() {
    if (looked.notMade().isEmpty()) return "";
    String them = looked.notMade().stream().map(kind -> kind.title().toLowerCase(Locale.UK)).collect(Collectors.joining("; "));
    return "Not looked into yet: %s. That these are looked into first is practice, not law: you may decide all the same, and what was not looked into stays visible here.".formatted(them);
  }

  /** "" where the person was not found away. */
  public String away() {
    if (looked.foundAway().isEmpty() || !Acting.may(Permission.TAKE_NOTIFICATION)) return "";
    return "Found: %s. If the person was in custody, in hospital or abroad, record from when to when: the days of the duty leave that time out.".formatted(looked.foundAway().stream().map(CheckKind::title).map(one -> one.toLowerCase(Locale.UK)).collect(Collectors.joining("; ")));
  }

  public boolean maySetRisk() {
    return looked.open() && looked.supervised() && Acting.may(Permission.SET_BAND);
  }

  public boolean anyChecks() {
    return !looked.asked().isEmpty() || !looked.made().isEmpty();
  }

  public Table checks() {
    var rows = new ArrayList<List<Cell>>();
    for (var kind : CheckKind.values()) {
      var made = looked.of(kind);
      made.forEach(one -> rows.add(row(one)));
      if (made.isEmpty() && looked.asked().contains(kind)) rows.add(List.of(Cell.of(kind.title()), Cell.of("Not looked into yet"), Cell.of("")));
    }
    return Table.of("What was looked into", "What", "Answer", "By whom and when").rows(rows, row -> row).firstCellIsHeading().stacking();
  }

  private List<Cell> row(HeldCheck one) {
    return List.of(Cell.of(one.kind().title()), Cell.of(Prose.lines((one.found() ? "Found: " : "Nothing found: ") + one.answer())),
        Cell.of(Prose.lines(looked.names().getOrDefault(one.by(), "A colleague") + "\n" + MOMENT.format(one.at()))));
  }

  /** Each as it was recorded: a later one stands above it, and takes nothing away. */
  public Table decided() {
    return Table.of("What was decided", "Decision", "On what it rests", "By whom and when").rows(looked.decided(), each -> List.of(Cell.of(each.facts().decision().title()), Cell.of(Prose.lines(rests(each.facts()))),
        Cell.of(Prose.lines(looked.names().getOrDefault(each.by(), "A colleague") + (each.facts().rank().isEmpty() ? "" : "\nDecided as: " + each.facts().rank()) + "\n" + Moments.of(each.at()))))).firstCellIsHeading().stacking();
  }

  private static String rests(DecideFailure facts) {
    return (facts.claimed().isEmpty() ? "" : "Excuse given: " + facts.claimed() + "\n") + facts.reasons() + (facts.evidence().isEmpty() ? "" : "\nEvidence: " + facts.evidence());
  }

  public Radios decision() {
    var decision = Radios.of("decision", "What do you decide?", Arrays.stream(DecideFailure.Decision.values()).map(d -> Item.of(d, d.title())).toList()).from(typed);
    return looked.decided().isEmpty() ? decision : decision.hint("What came of a caution or a charge is recorded as a further decision. What was decided before stays");
  }

  public Textarea claimed() {
    return Textarea.of("claimed", "Excuse that was given").from(typed);
  }

  public Textarea evidence() {
    return Textarea.of("evidence", "Evidence").hint("The record of the station, letters, visits").from(typed);
  }

  public Textarea reasons() {
    return Textarea.of("reasons", "Your reasons").from(typed);
  }

  public Input rank() {
    return Input.of("rank", "Your rank or grade").from(typed);
  }
}

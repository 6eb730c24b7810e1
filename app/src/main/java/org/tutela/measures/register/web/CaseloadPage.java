package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Training;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.Caseload;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** Who manages how many registrants, against the stated ceiling; and giving over. */
public record CaseloadPage(Caseload caseload, Typed typed) implements Page {
  @Override
  public String template() {
    return "register/caseload.jte";
  }

  @Override
  public String title() {
    return "Caseload";
  }

  public String stated() {
    return caseload.ceiling().map(most -> "The area has stated a ceiling of %d people for each officer.".formatted(most))
        .orElse("The area has not stated a ceiling.");
  }

  public String counted() {
    return "Counted at " + Moments.time(caseload.counted()) + ".";
  }

  public boolean mayGiveOver() {
    return Acting.may(Permission.GIVE_OVER_CASELOAD);
  }

  public Table table() {
    return Table.of("People managed", List.of(Cell.of("Officer"), Cell.of("People").numeric(), Cell.of("No flag on local intelligence").numeric(), Cell.of("Training"), Cell.of("Ceiling"))).rows(caseload.numbers().entrySet(), this::row).firstCellIsHeading();
  }

  private List<Cell> row(Map.Entry<UserId, Integer> each) {
    boolean here = caseload.takers().stream().anyMatch(member -> member.id().equals(each.getKey()));
    return List.of(Cell.of(officer(each.getKey(), here)), Cell.number(each.getValue()), Cell.number(caseload.unflagged().getOrDefault(each.getKey(), 0)), Cell.of(training(each.getKey())), Cell.of(caseload.over(each.getKey()) ? "Over" : caseload.ceiling().isPresent() ? "Within" : ""));
  }

  private String training(UserId officer) {
    var last = Optional.ofNullable(caseload.trained().get(officer));
    if (!caseload.isTrained(officer)) return last.flatMap(Training::expires).map(day -> "Ended on " + Days.of(day)).orElse("None recorded");
    return last.flatMap(Training::expires).map(day -> "Until " + Days.of(day)).orElse("Holds");
  }

  /** "" where everybody is trained who manages somebody. */
  public String untrained() {
    var without = caseload.untrained();
    if (without.isEmpty()) return "";
    return (without.size() == 1 ? "1 officer manages registrants without training that holds today: " : without.size() + " officers manage registrants without training that holds today: ") + String.join(", ", without.stream().map(this::name).toList()) + ".";
  }

  public boolean maySeeTraining() {
    return Acting.may(Permission.SEE_CLEARANCES);
  }

  static Input withoutTraining(Typed typed) {
    return Input.of("untrained", "If the colleague has no training that holds: why they all the same?").hint("Leave empty if they are trained").from(typed);
  }

  public Input untrainedBecause() {
    return withoutTraining(typed);
  }

  /** Whoever gives people over comes to the list of them from here. */
  private Prose officer(UserId id, boolean here) {
    String words = name(id) + (here ? "" : " (no longer here: give over)");
    return mayGiveOver() ? Prose.link(words, ManagingPage.PATH + "?of=" + id.value()) : Prose.of(words);
  }

  public Select from() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose an officer"));
    caseload.numbers().keySet().forEach(id -> options.add(Select.Option.of(id.value().toString(), name(id))));
    return Select.of("from", "Whose people?", options).from(typed);
  }

  public Select to() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    caseload.takers().forEach(member -> options.add(Select.Option.of(member.id().value().toString(), member.name() + ", " + member.team())));
    return Select.of("to", "Who takes them over?", options).from(typed);
  }

  public Input reason() {
    return Input.of("reason", "Why do they change hands?").from(typed);
  }

  public Input most() {
    return Input.of("most", "People for each officer at most").width(4).wholeNumber().from(typed);
  }

  private String name(UserId id) {
    return caseload.names().getOrDefault(id, "A colleague");
  }
}

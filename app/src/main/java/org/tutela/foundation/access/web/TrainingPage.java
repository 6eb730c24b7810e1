package org.tutela.foundation.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Training;
import org.tutela.foundation.access.Trainings;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** Everybody of a force who can manage registrants, with their training for it. */
public record TrainingPage(Trainings.Trained trained, Typed typed) implements Page {
  @Override
  public String template() {
    return "access/training.jte";
  }

  @Override
  public String title() {
    return "Training to manage registrants";
  }

  public boolean mayRecord() {
    return Acting.may(Permission.RECORD_TRAINING);
  }

  public Table lines() {
    return Table.of("Everybody who can manage registrants", "Name", "Team", "Course", "Completed", "State", "Recorded by").rows(trained.managers(), this::row);
  }

  private List<Cell> row(Member member) {
    var last = Optional.ofNullable(trained.last().get(member.id()));
    return List.of(Cell.of(member.name()), Cell.of(member.team()), Cell.of(last.map(Training::course).orElse("None recorded")), Cell.of(last.map(one -> Times.of(one.completed())).orElse("")),
        Cell.of(last.map(this::state).orElse("Without training")), Cell.of(last.map(one -> Prose.lines(trained.names().getOrDefault(one.by(), "A colleague") + "\n" + Times.of(one.at()))).orElse(Prose.of(""))));
  }

  private String state(Training training) {
    if (!training.holds(trained.today())) return "Ended on " + Times.of(training.expires().orElseThrow());
    return training.expires().map(day -> "Until " + Times.of(day)).orElse("Does not expire");
  }

  public Select staff() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    trained.managers().stream().filter(member -> !member.id().equals(Acting.actor().id())).forEach(member -> options.add(Select.Option.of(member.id().value().toString(), member.name() + ", " + member.team())));
    return Select.of("staff", "Whose training?", options).from(typed);
  }

  public Input course() {
    return Input.of("course", "Course").from(typed);
  }

  public DateInput completed() {
    return DateInput.of("completed", "Completed on").from(typed);
  }

  public DateInput expires() {
    return DateInput.of("expires", "Last day on which it counts (leave empty if it does not expire)").from(typed);
  }
}

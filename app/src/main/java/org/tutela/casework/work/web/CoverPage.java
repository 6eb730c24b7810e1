package org.tutela.casework.work.web;

import java.util.ArrayList;
import java.util.List;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Member;
import org.tutela.ui.Page;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** @param owners who owns something now, those who have left among them @param takers who may take it over */
public record CoverPage(List<Work.Owner> owners, List<Member> takers, Typed typed) implements Page {
  @Override
  public String template() {
    return "work/cover.jte";
  }

  @Override
  public String title() {
    return "Give over everything that a colleague owns";
  }

  public Select from() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    owners.forEach(owner -> options.add(Select.Option.of(owner.id().value().toString(), owner.name() + (owner.enabled() ? ": " : " (has left): ")
        + owner.tasks() + (owner.tasks() == 1 ? " open task" : " open tasks"))));
    return Select.of("from", "Whose work?", options).from(typed);
  }

  public Select to() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    options.add(Select.Option.of(WorkPage.NOBODY, "Nobody: back on the team’s list"));
    takers.forEach(member -> options.add(Select.Option.of(member.id().value().toString(), member.name() + ", " + member.team())));
    return Select.of("to", "Who takes it over?", options).from(typed);
  }

  public Textarea reason() {
    return Textarea.of("reason", "Why does it change hands?").rows(2).from(typed);
  }
}

package org.tutela.measures.disclosure.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tutela.measures.disclosure.ConsiderationWorking;
import org.tutela.measures.disclosure.RecordConsideration;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** One exercise of the duty, with the law's working. */
public record ConsiderationPage(ConsiderationWorking working, Typed typed) implements Page {
  @Override
  public String template() {
    return "disclosure/consideration.jte";
  }

  @Override
  public String title() {
    return "Consideration";
  }

  public List<Integer> members() {
    return IntStream.rangeClosed(1, ConsiderationForm.MEMBERS).boxed().toList();
  }

  public String dutyIs() {
    return switch (working.offender().within()) {
      case YES -> "Yes: a managed child sex offender";
      case NO -> "No, on what is recorded";
      case UNKNOWN -> "Not known: something is missing, which is not a no";
    };
  }

  /** A line for each particular member of the public. */
  public String considered(RecordConsideration record) {
    return record.members().stream().map(member -> member.who() + switch (member.necessary()) {
      case YES -> ": telling them is necessary. ";
      case NO -> ": telling them is not necessary. ";
      case UNKNOWN -> ": not assessed. ";
    } + member.reasons()).collect(Collectors.joining("\n"));
  }
}

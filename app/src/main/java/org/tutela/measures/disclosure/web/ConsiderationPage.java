package org.tutela.measures.disclosure.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tutela.law.Known;
import org.tutela.law.duty.Matter;
import org.tutela.measures.disclosure.ConsiderationWorking;
import org.tutela.measures.disclosure.RecordConsideration;
import org.tutela.ui.Page;
import org.tutela.ui.component.Clock;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
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

  /** Those whom the last record found it necessary to tell. */
  public List<Item> toBeTold() {
    return working.records().stream().limit(1).flatMap(record -> record.members().stream()).filter(member -> member.necessary() == Known.YES)
        .map(member -> Item.of(member.who(), member.who())).toList();
  }

  public Content due() {
    String day = Moments.of(working.held().dueOn());
    return working.overdue() ? Clock.overdue(day + ", overdue") : Prose.of(day);
  }

  /** The conviction, caution or finding that puts the duty on. */
  public String matter(Matter matter) {
    String kind = matter.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ": " + matter.offence().statute().name().replace('_', ' ') + ", section " + matter.offence().section();
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

package org.tutela.measures.disclosure.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tutela.law.Known;
import org.tutela.law.duty.Matter;
import org.tutela.law.duty.Offence;
import org.tutela.law.scheme.Representations;
import org.tutela.measures.disclosure.ConsiderationWorking;
import org.tutela.measures.disclosure.KeptRecord;
import org.tutela.measures.disclosure.RecordConsideration;
import org.tutela.measures.tracking.Behind;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.ui.Page;
import org.tutela.ui.component.Clock;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
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
    return working.records().stream().limit(1).flatMap(kept -> kept.made().members().stream()).filter(member -> member.necessary() == Known.YES)
        .map(member -> Item.of(member.who(), member.who())).toList();
  }

  /** As a fact: whoever considers weighs it, and nothing is closed by it. */
  public Table behind() {
    return Table.of("What tracking told", "When", "How it stands by now").rows(working.behind(), each -> List.of(
        Cell.of(Prose.link(Moments.of(each.at()), "/tracking/alerts/" + each.card().value())), Cell.of(stands(each)))).stacking();
  }

  private static String stands(Behind each) {
    String none = each.foundNone() ? " A person has found since that it was no violation." : "";
    if (!each.withdrawn().isEmpty()) return "Taken back" + each.takenBackAt().map(at -> " on " + Moments.of(at)).orElse("") + ": " + HeldAlert.takenBack(each.withdrawn()) + "." + none;
    return "It stands." + each.takenBackAt().map(at -> " It had been taken back on " + Moments.of(at) + each.againAt().map(again -> ", and was told again on " + Moments.of(again)).orElse("") + ".").orElse("") + none;
  }

  public Content due() {
    String day = Moments.of(working.held().dueOn());
    return working.overdue() ? Clock.overdue(day + ", overdue") : Prose.of(day);
  }

  /** The conviction, caution or finding that puts the duty on. */
  public String matter(Matter matter) {
    String kind = matter.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ": " + offence(matter.offence());
  }

  private static String offence(Offence offence) {
    return offence.statute().name().replace('_', ' ') + ", section " + offence.section();
  }

  /** All that was recorded, so that whoever does not know the case can follow it (MAPPA Guidance 13b.1). */
  public SummaryList recorded(KeptRecord kept) {
    var record = kept.made();
    var risk = record.risk();
    return SummaryList.of(
        Row.of("Took part", Prose.lines(String.join("\n", record.attendees()))),
        Row.of("Risk of serious harm", switch (risk.reasonableCause()) {
          case YES -> "There is reasonable cause to believe in it";
          case NO -> "No reasonable cause to believe in it";
          case UNKNOWN -> "Not assessed";
        }),
        Row.of("To whom", Titles.of(risk.toWhom()) + (risk.described().isEmpty() ? "" : ": " + risk.described())),
        risk.fearedOffence().map(offence -> Row.of("Offence feared", offence(offence))).orElse(null),
        risk.where().isBlank() ? null : Row.of("In another area", risk.where()),
        Row.of("Who was considered", Prose.lines(considered(record))),
        Row.of("Presumption of s.327A", switch (kept.presumption()) {
          case ARISES -> "Arises" + (record.addressesPresumption() ? "; the reasons say why it is not followed" : "");
          case DOES_NOT_ARISE -> "Does not arise";
          case UNKNOWN -> "Not known: something was not assessed, which is not a no";
        }),
        Row.of("Representations", Prose.lines(record.representations().map(ConsiderationPage::representations).orElse("Not recorded"))),
        Row.of("Decision", record.decision().map(Titles::of).orElse("")),
        Row.of("Reasons", Prose.lines(record.reasons())),
        Row.of("Alternatives", Prose.lines(record.alternatives())),
        Row.of("Conditions", Prose.lines(record.conditions())),
        record.deferredTo().map(day -> Row.of("Deferred to", Moments.of(day))).orElse(null),
        record.minuteReference().isBlank() ? null : Row.of("Minutes", record.minuteReference()),
        record.visorReference().isBlank() ? null : Row.of("ViSOR", record.visorReference()),
        Row.of("Next", Moments.of(record.nextDue().orElse(null))));
  }

  private static String representations(Representations entry) {
    return switch (entry) {
      case Representations.Asked asked -> "Asked. " + asked.reply() + "\nWeight given: " + asked.weight();
      case Representations.NotAsked not -> "Not asked. " + Titles.of(not.reason()) + (not.text().isBlank() ? "" : ": " + not.text());
    };
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

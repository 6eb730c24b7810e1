package org.tutela.casework.convictions.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.convictions.ChildSexOffence;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Convictions on the person's page, with the law's working. */
@Component
class ConvictionPanel implements PersonPanel {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private final Convictions convictions;

  ConvictionPanel(Convictions convictions) {
    this.convictions = convictions;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(convictions.held(person) instanceof Outcome.Done<Convictions.Held>(var recorded))) return Optional.empty();
    var held = recorded.counting();
    var parts = new ArrayList<Part>();
    String path = "/people/" + person.value() + "/convictions";
    if (held.isEmpty()) parts.add(new Part.Words(Prose.of("None held.")));
    else {
      parts.add(new Part.Words(Prose.of(child(held))));
      parts.add(new Part.Grid(Table.of("Convictions, cautions and findings", "Decided", "Offence", "Result", "Child sex offence?", "Working").hiddenCaption().rows(held, this::row)));
      for (var each : held) {
        if (Acting.may(Permission.GIVE_OPINION) && each.conviction().facts().jurisdiction() != Jurisdiction.ENGLAND_AND_WALES && each.conviction().opinion().isEmpty()) {
          parts.add(new Part.Way("Give the opinion on the offence of " + DAY.format(each.conviction().facts().decidedOn()), path + "/" + each.conviction().id().value() + "/opinion"));
        }
      }
    }
    if (!recorded.struck().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Struck out or quashed", "Decided", "Offence", "Why it counts no more").rows(recorded.struck(), each -> struck(each, recorded.names()))));
    }
    if (Acting.may(Permission.RECORD_CONVICTION)) parts.add(new Part.Way("Record a conviction, caution or finding", path));
    return Optional.of(new Panel("convictions", "Convictions", parts));
  }

  private static String child(List<ChildSexOffence> held) {
    long listed = held.stream().filter(c -> c.answer() == ChildSexOffence.Answer.YES).count();
    long open = held.stream().filter(c -> c.answer() == ChildSexOffence.Answer.CANNOT_TELL).count();
    if (listed == 0 && open == 0) return "None of these is a child sex offence (Criminal Justice Act 2003, Schedule 34A).";
    return listed + " of " + held.size() + (listed == 1 ? " is a child sex offence" : " are child sex offences") + " (Criminal Justice Act 2003, Schedule 34A)"
        + (open == 0 ? "." : "; " + open + " cannot be told yet.");
  }

  private List<Cell> row(ChildSexOffence each) {
    var facts = each.conviction().facts();
    String provision = (facts.statute() + (facts.section().isEmpty() ? "" : " s." + facts.section())).strip();
    String result = facts.kind().title() + ", " + facts.court() + (facts.disposal().isEmpty() ? "" : "\n" + facts.disposal())
        + facts.disposalMonths().map(m -> ", " + m + " months").orElse("");
    var strike = !Acting.may(Permission.RECORD_CONVICTION) ? Prose.of("")
        : Prose.link(facts.kind().quashable() ? "Strike out or record as quashed" : "Strike out", "/people/" + facts.person().value() + "/convictions/" + each.conviction().id().value() + "/strike", "the offence of " + DAY.format(facts.decidedOn()));
    return List.of(Cell.of(DAY.format(facts.decidedOn())), Cell.of(Prose.stack(Prose.lines(facts.offence() + "\n" + provision), strike)), Cell.of(Prose.lines(result)),
        Cell.of(answer(each)), Cell.of(each.working()));
  }

  private static List<Cell> struck(Conviction each, Map<UserId, String> names) {
    var out = each.struck().orElseThrow();
    return List.of(Cell.of(DAY.format(each.facts().decidedOn())), Cell.of(each.facts().offence()),
        Cell.of(Prose.lines("%s%s, %s\n%s".formatted(each.quashedOn().map(on -> "Quashed on appeal " + DAY.format(on) + "\nRecorded ").orElse("Struck out "), DAY.format(London.date(out.at())),
            names.getOrDefault(out.by(), "A colleague"), out.reason()))));
  }

  private static String answer(ChildSexOffence each) {
    String answer = switch (each.answer()) {
      case YES -> "Yes" + (each.paragraph().isEmpty() ? "" : ", " + each.paragraph());
      case NO -> "No";
      case CANNOT_TELL -> "Cannot be told yet";
    };
    return each.verified() ? answer : answer + " (not verified)";
  }
}

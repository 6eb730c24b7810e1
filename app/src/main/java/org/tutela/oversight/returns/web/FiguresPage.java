package org.tutela.oversight.returns.web;

import java.time.Duration;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Rate;
import org.tutela.oversight.returns.AreaDuty;
import org.tutela.oversight.returns.AreaFigures;
import org.tutela.oversight.returns.Count;
import org.tutela.oversight.returns.Times;
import org.tutela.oversight.returns.YearsFigures;
import org.tutela.ui.Page;
import org.tutela.ui.component.Figure;
import org.tutela.ui.component.Figure.Bar;
import org.tutela.ui.component.Select;

public record FiguresPage(YearsFigures figures) implements Page {
  @Override
  public String template() {
    return "returns/figures.jte";
  }

  @Override
  public String title() {
    return "Figures";
  }

  public Select years() {
    return Select.of("year", "Year", figures.years().stream().map(year -> Select.Option.of(Integer.toString(year.begins()), year.title())).toList())
        .value(Integer.toString(figures.year().begins()));
  }

  /** The three nested counts. */
  public Figure nested() {
    var own = figures.own();
    return Figure.of("Enquiries, applications and disclosures", "Count", "Number")
        .row("Enquiries", own.enquiries())
        .row("of those, applications (interview completed)", own.applications())
        .row("of those, child sex offences disclosed", own.disclosures())
        .row("of those, other information disclosed", own.generalDisclosures())
        .row("of those, nothing disclosed", own.nonDisclosures());
  }

  /** Neither is part of the three. */
  public Figure apart() {
    var own = figures.own();
    return Figure.of("Counted apart", "Count", "Number")
        .row("Safeguarding action, beside any outcome", own.safeguarding())
        .row("Right to know: cases opened by the police", own.rightToKnowCases())
        .row("Right to know: disclosures", own.rightToKnowDisclosures());
  }

  public Figure annualReturn() {
    var annual = figures.own().annualReturn();
    return Figure.of("Annual return", "Count", "Number")
        .row("Applications", annual.applications())
        .row("Applications about a registered person", annual.aboutRegistered())
        .row("Applications that led to a disclosure", annual.disclosed());
  }

  public Figure askedFor() {
    var asked = figures.askedFor();
    return Figure.of("What is asked for beside it", "Cases", "Number")
        .row("Child sex offences held and not disclosed, the person registered", asked.heldRegistered())
        .row("Child sex offences held and not disclosed, the person not registered", asked.heldOthers())
        .row("Referred to children’s social care", asked.socialCare())
        .row("What was disclosed was passed on", asked.confidenceBroken())
        .row("The person disclosed about was threatened or attacked", asked.subjectAttacked());
  }

  public Figure rates() {
    var own = figures.own();
    return Figure.of("Rates", "Rate", "Per cent")
        .row("Applications, of enquiries", bar(own.applicationRate()))
        .row("Child sex offences disclosed, of applications", bar(own.disclosureRate()))
        .row("Any disclosure, of applications", bar(own.rateWithGeneralDisclosures()));
  }

  private static Bar bar(Rate rate) {
    return rate.whole() == 0 ? Bar.of(0).shown("none to count") : Bar.of(rate.percent()).shown(rate.percent() + "% (" + rate.part() + " of " + rate.whole() + ")");
  }

  public Figure times() {
    var figure = Figure.of("Time limits kept", "Step", "Within the limit");
    for (Times times : figures.times()) figure = figure.row(limit(times.limit()) + median(times), kept(times));
    return figure;
  }

  private static Bar kept(Times times) {
    if (times.settled() == 0) return Bar.of(0).shown("none to count");
    return Bar.of(times.percent()).shown(times.percent() + "% (" + times.inTime() + " of " + times.settled() + ")"
        + (times.late() == 0 ? "" : ", " + times.late() + " not done and late"));
  }

  private static String limit(Limit limit) {
    return switch (limit) {
      case INITIAL_CHECKS -> "First checks, 24 hours";
      case INTERVIEW -> "Interview, 10 days";
      case DECISION -> "Decision, 28 days";
      default -> throw new IllegalArgumentException("not measured");
    };
  }

  private static String median(Times times) {
    return times.median().map(half -> "; half within " + words(half)).orElse("");
  }

  private static String words(Duration time) {
    return time.toHours() < 72 ? Math.max(1, time.toHours()) + (time.toHours() <= 1 ? " hour" : " hours") : time.toDays() + " days";
  }

  public Figure areas() {
    var figure = Figure.of("Enquiries, applications and disclosures, area by area", "Area", "Enquiries", "Applications", "Disclosures");
    for (AreaFigures area : figures.areas()) {
      figure = figure.row(area.name() + area.rate().filter(rate -> rate.whole() > 0).map(rate -> ": " + rate.percent() + "% of applications led to a disclosure").orElse(""),
          bar(area.enquiries()), bar(area.applications()), bar(area.disclosures()));
    }
    return figure;
  }

  public Figure duty() {
    var figure = Figure.of("The duty to consider disclosure (section 327A)", "Area", "Due", "Overdue", "Decided to disclose", "Decided not to");
    for (AreaDuty area : figures.duty()) {
      figure = figure.row(area.name(), bar(area.due()), bar(area.overdue()).alarm(), bar(area.toDisclose()), bar(area.notToDisclose()));
    }
    return figure;
  }

  private static Bar bar(Count count) {
    return count instanceof Count.Exact ? Bar.of(count.length()) : Bar.of(0).shown(count.shown()).quiet();
  }
}

package org.tutela.measures.register.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tutela.foundation.kernel.DaysInWords;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.ReviewAppeal;
import org.tutela.measures.register.HeldAppeal;
import org.tutela.measures.register.HeldReview;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;

/** What was determined, and what each factor came to, for whoever appeals or reviews again. */
public record DeterminationPage(UUID person, HeldReview review, Map<Factor, String> factors) implements Page {
  @Override
  public String template() {
    return "register/determination.jte";
  }

  @Override
  public String title() {
    return review.byApplication() ? "Determination of an application" : "Decision of a review";
  }

  public String back() {
    return "/people/" + person + "#reviews";
  }

  public SummaryList determined() {
    var determined = review.determined().orElseThrow();
    return SummaryList.of(SummaryList.Row.of(review.byApplication() ? "Application received" : "Begun without an application", Days.of(review.begun())),
        review.acknowledged().map(done -> SummaryList.Row.of("Acknowledged", Days.of(done.on()) + ", " + AcknowledgementController.words(done.means()))).orElse(null),
        review.byApplication() ? SummaryList.Row.of("Responsible bodies told", review.bodiesTold().map(Days::of).orElse("Not recorded")) : null, SummaryList.Row.of("Determined on", Days.of(determined.on())),
        SummaryList.Row.of("Determination", determined.remains() ? "Remains subject" : "The requirements cease"), SummaryList.Row.of("Reasons", Prose.lines(determined.reasons())),
        determined.again().map(day -> SummaryList.Row.of(review.byApplication() ? "May apply again from" : "Next review on", Days.of(day))).orElse(null),
        determined.ends().map(day -> SummaryList.Row.of("First day without the requirements", Days.of(day))).orElse(null),
        determined.received().map(day -> SummaryList.Row.of("Notice received on", Days.of(day))).orElse(null),
        determined.received().filter(_ -> determined.remains()).map(day -> SummaryList.Row.of("May appeal until",
            "%s, to a magistrates' court (not verified)".formatted(Days.of(IndefiniteReview.appealBy(day))))).orElse(null));
  }

  /** The last first. */
  public List<SummaryList> appeals() {
    var determined = review.determined().orElseThrow();
    return determined.appeals().stream().map(one -> SummaryList.of(SummaryList.Row.of("Made on", Days.of(one.appeal().made())), SummaryList.Row.of("At", one.court()),
        SummaryList.Row.of("Outcome", outcome(one)), one.note().isEmpty() ? null : SummaryList.Row.of("It rests on", one.note()),
        one.forAPerson(determined.received()).map(reason -> SummaryList.Row.of("For a person to look at", DaysInWords.in("%s (%s)".formatted(reason.text(), reason.source())))).orElse(null))).toList();
  }

  static String appealed(HeldAppeal one) {
    return "Appealed on %s. %s".formatted(Days.of(one.appeal().made()), outcome(one));
  }

  private static String outcome(HeldAppeal one) {
    return switch (one.appeal()) {
      case ReviewAppeal.Pending _ -> "Pending: the determination stands";
      case ReviewAppeal.Dismissed(_, var on) -> "Dismissed on %s: the determination stands".formatted(Days.of(on));
      case ReviewAppeal.Withdrawn(_, var on) -> "Withdrawn on %s: the determination stands".formatted(Days.of(on));
      case ReviewAppeal.Allowed(_, var on, var ceases) -> "Allowed on %s: not subject from %s".formatted(Days.of(on), Days.of(ceases));
    };
  }

  /** In the order of section 91D; one that was not asked for when it was determined is said so. */
  public SummaryList considered() {
    return SummaryList.of(Arrays.stream(Factor.values()).map(factor -> SummaryList.Row.of(factor.title(), Prose.lines(factors.getOrDefault(factor, "Not recorded")))).toList());
  }
}

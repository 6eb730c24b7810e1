package org.tutela.foundation.access.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.AskGlass;
import org.tutela.foundation.access.Broken;
import org.tutela.foundation.access.Glass;
import org.tutela.foundation.access.GlassReason;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Break-glass: asking, consenting, answering for it. */
@Controller
class GlassController {
  private final Glass glass;

  GlassController(Glass glass) {
    this.glass = glass;
  }

  @GetMapping("/glass")
  Answer form() {
    return Answer.show(new GlassPage(Typed.nothing()));
  }

  @PostMapping("/glass")
  Answer ask(Typed typed) {
    String reference = typed.required("reference", Typed.NAME, "Enter the reference of the record");
    var reason = typed.choice("why", GlassReason.class, "Choose why you must see this record now");
    String text = typed.required("reason", Typed.LINE, "Say why you must see this record now");
    if (typed.hasErrors()) return Answer.mend(new GlassPage(typed));
    return Answer.from(glass.ask(new AskGlass(reference, reason.orElseThrow(), text)), typed, GlassController::onward, () -> new GlassPage(typed));
  }

  private static Answer onward(Broken broken) {
    return broken.endsAt()
        .map(ends -> Answer.go("/people/" + broken.person(), "This record is open to you until " + Times.clock(ends) + ", to read only. Others have been told."))
        .orElseGet(() -> Answer.go("/glass", "A second person must consent before the record opens. They have been asked."));
  }

  @GetMapping("/glass/reviews")
  Answer reviews() {
    return page(Typed.nothing(), 200);
  }

  @PostMapping("/glass/{id}/consent")
  Answer consent(@PathVariable UUID id, Typed typed) {
    return Answer.from(glass.consent(id, version(typed)), typed, _ -> Answer.go("/glass/reviews", "You have consented. The record is open to them for 60 minutes."),
        () -> reviewsPage(typed, List.of(), List.of()));
  }

  @PostMapping("/glass/{id}/review")
  Answer review(@PathVariable UUID id, Typed typed) {
    var justified = typed.yesNo("justified", "Say whether it was justified");
    String text = typed.required("text", Typed.LINE, "Say what you found");
    if (typed.hasErrors()) return page(typed, 422);
    return Answer.from(glass.review(id, justified.orElseThrow(), text, version(typed)), typed,
        _ -> Answer.go("/glass/reviews", "Your review is on record."), () -> reviewsPage(typed, List.of(), List.of()));
  }

  private Answer page(Typed typed, int status) {
    return Answer.to(glass.toReview(), reviews -> Answer.to(glass.awaitingConsent(),
        consents -> new Answer.Show(reviewsPage(typed, reviews, consents), status)));
  }

  private static GlassReviewsPage reviewsPage(Typed typed, List<Broken> reviews, List<Broken> consents) {
    return new GlassReviewsPage(typed, reviews, consents);
  }

  private static int version(Typed typed) {
    String version = typed.raw("version");
    return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1;
  }
}

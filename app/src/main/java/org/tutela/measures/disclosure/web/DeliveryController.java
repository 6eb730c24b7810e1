package org.tutela.measures.disclosure.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.disclosure.Aftercare;
import org.tutela.measures.disclosure.Deliveries;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.Language;
import org.tutela.ui.form.Typed;

/** What follows a decision, on one page: the disclosure, or the letter; then aftercare. */
@Controller
@RequestMapping("/applications/{id}/disclosure")
class DeliveryController {
  private final Deliveries deliveries;

  DeliveryController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  Answer show(@PathVariable UUID id) {
    return Answer.read(deliveries.delivered(new ApplicationId(id)), delivered -> new DeliveryPage(delivered, Typed.nothing()));
  }

  @PostMapping
  Answer disclose(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(deliveries.delivered(application), delivered -> DeliveryForm.delivery(me(), typed)
        .map(made -> Answer.from(deliveries.deliver(application, typed.version(), made), typed, _ -> done(application, "Disclosure recorded"),
            () -> new DeliveryPage(delivered, typed)))
        .orElseGet(() -> Answer.mend(new DeliveryPage(delivered, typed), typed, delivered.application().version(), "this application")));
  }

  @PostMapping("/refused")
  Answer refused(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(deliveries.delivered(application), delivered -> Answer.from(deliveries.refusedToSign(application, typed.version()), typed,
        _ -> Answer.go(Steps.application(id), "Refused undertaking recorded: the decision is taken again"), () -> new DeliveryPage(delivered, typed)));
  }

  @PostMapping("/undertaking")
  Answer undertaking(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    var language = typed.choice("paper", Language.class, "Choose the language of the undertaking");
    return Answer.to(deliveries.delivered(application), delivered -> language.isEmpty()
        ? Answer.mend(new DeliveryPage(delivered, typed), typed, delivered.application().version(), "this application")
        : Answer.from(deliveries.writeUndertaking(application, typed.version(), language.get()), typed, _ -> Answer.go(Steps.step(application, "disclosure"), "Undertaking written: print it"),
            () -> new DeliveryPage(delivered, typed)));
  }

  @PostMapping("/letter")
  Answer letter(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(deliveries.delivered(application), delivered -> Answer.from(deliveries.writeLetter(application), typed,
        letter -> Answer.go(Steps.step(application, "disclosure"), "Letter written"), () -> new DeliveryPage(delivered, typed)));
  }

  @PostMapping("/told")
  Answer told(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(deliveries.delivered(application), delivered -> delivered.application().nobodyToTell() ? close(delivered, typed) : DeliveryForm.notice(me(), typed)
        .map(notice -> Answer.from(deliveries.tellOfNothing(application, typed.version(), notice), typed, DeliveryForm.NOTICE,
            _ -> done(application, "Recorded: the applicant has been told"), () -> new DeliveryPage(delivered, typed)))
        .orElseGet(() -> Answer.mend(new DeliveryPage(delivered, typed), typed, delivered.application().version(), "this application")));
  }

  private Answer close(Deliveries.Delivered delivered, Typed typed) {
    var application = delivered.application();
    var page = new DeliveryPage(delivered, typed);
    // as far as they are asked for, in the order in which they stand
    String concern = page.concernAsked() ? typed.required("concern", Typed.TEXT, "Say what you found of the concern about the child, and what is done") : "";
    String reason = page.reasonAsked() ? typed.required("reason", Typed.TEXT, "Say why the case ends") : typed.optional("reason", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Answer.mend(page, typed, application.version(), "this application");
    return Answer.from(deliveries.closeUntold(application.id(), typed.version(), reason, concern), typed, _ -> Answer.go(Steps.application(application.id().value()), "Case closed"),
        () -> page);
  }

  @PostMapping("/aftercare")
  Answer aftercare(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(deliveries.delivered(application), delivered -> {
      var kind = typed.choice("kind", Aftercare.Kind.class, "Choose what happened");
      String text = typed.required("text", Typed.TEXT, "Say what happened");
      if (typed.hasErrors()) return Answer.mend(new DeliveryPage(delivered, typed), typed, delivered.application().version(), "this application");
      return Answer.from(deliveries.recordAftercare(application, typed.version(), kind.orElseThrow(), text), typed, _ -> done(application, "Recorded"),
          () -> new DeliveryPage(delivered, typed));
    });
  }

  private static Answer done(ApplicationId application, String what) {
    return Answer.go(Steps.step(application, "disclosure"), what);
  }

  private static String me() {
    return Acting.actor().name();
  }
}

package org.tutela.measures.disclosure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.London;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Delivery.Method;
import org.tutela.law.scheme.Delivery.Warning;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.SubjectTold;
import org.tutela.ui.form.Typed;

/** F-DISC and F-NON as posted. What is missing is for the law to say. */
final class DeliveryForm {
  /** One question asks for all that a notice confirms. */
  static final Map<String, String> NOTICE = Map.of("standardWords", "said", "adviceGiven", "said", "doorLeftOpen", "said", "safeContact", "said");

  private DeliveryForm() {}

  static Optional<Delivery> delivery(String discloser, Typed typed) {
    var at = moment(typed, "at");
    var warnings = EnumSet.noneOf(Warning.class);
    typed.all("warnings").forEach(code -> Typed.constant(Warning.class, code).ifPresent(warnings::add));
    var method = typed.choice("method", Method.class, "Say how it was disclosed");
    var followUp = typed.date("followUpOn", "Set a follow-up date");
    var told = told(typed, discloser);
    var delivery = new Delivery(at.orElse(null), line(typed, "place"), discloser, method.orElse(null), line(typed, "recipientName"),
        text(typed, "recipientAddress"), text(typed, "words"), warnings, typed.chose("undertaking", "yes"), typed.chose("jointConsidered", "yes"),
        told.orElse(null), text(typed, "support"), followUp.orElse(null));
    return typed.hasErrors() ? Optional.empty() : Optional.of(delivery);
  }

  static Optional<Notice> notice(String teller, Typed typed) {
    var at = moment(typed, "at");
    String how = typed.required("how", Typed.LINE, "Say how the applicant was told");
    var notice = new Notice(at.orElse(null), teller, how, typed.chose("said", "standardWords"), typed.chose("said", "adviceGiven"),
        typed.chose("said", "doorLeftOpen"), typed.chose("said", "safeContact"));
    return typed.hasErrors() ? Optional.empty() : Optional.of(notice);
  }

  /** Empty where nothing was chosen: the law refuses that, by S-4. */
  private static Optional<SubjectTold> told(Typed typed, String discloser) {
    String whyNot = text(typed, "whyNotToldText");
    return switch (typed.raw("subjectTold")) {
      case "TOLD", "SELF" -> moment(typed, "toldAt").map(at -> new SubjectTold.Told(at, discloser, typed.raw("subjectTold").equals("SELF")));
      case "NOT_TOLD" -> Optional.of(new SubjectTold.NotTold(Typed.constant(SubjectTold.Why.class, typed.raw("whyNotTold")).orElse(null),
          whyNot));
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> moment(Typed typed, String field) {
    Optional<LocalDate> day = typed.date(field, "Enter the date");
    Optional<LocalTime> time = typed.time(field + "-time", "Enter the time, like 14:30");
    return day.flatMap(d -> time.map(t -> d.atTime(t).atZone(London.ZONE).toInstant()));
  }

  private static String line(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).orElse("");
  }
}

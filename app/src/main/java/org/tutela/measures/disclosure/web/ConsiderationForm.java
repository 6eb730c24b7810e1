package org.tutela.measures.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.law.Known;
import org.tutela.law.Ruling;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.Offence;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.scheme.Representations;
import org.tutela.measures.disclosure.ConsiderationId;
import org.tutela.measures.disclosure.RecordConsideration;
import org.tutela.ui.form.Typed;

/** The record of a consideration as posted (3.6). What is missing is for the law to say. */
final class ConsiderationForm {
  /** How many particular members of the public one form takes. */
  static final int MEMBERS = 3;

  /** That there is nothing to disclose, or that the presumption is unknown, is mended in no one field. */
  static final Map<String, String> FIELDS = Map.of("members", "member1", "risk", "toWhom", "representations", "asked", "relevant", "", "presumption", "");

  private ConsiderationForm() {}

  static Optional<RecordConsideration> read(ConsiderationId id, Typed typed) {
    var on = typed.date("on", "Enter the date of the meeting or review");
    List<String> attendees = text(typed, "attendees").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var toWhom = Typed.constant(RiskFinding.ToWhom.class, typed.raw("toWhom")).orElse(RiskFinding.ToWhom.NOT_ASSESSED);
    var risk = new RiskFinding(known(typed, "reasonableCause"), toWhom, text(typed, "described"), feared(typed), line(typed, "riskArea"));
    var decision = Typed.constant(ConsiderationDecision.class, typed.raw("decision"));
    var deferredTo = typed.date("deferredTo", decision.filter(ConsiderationDecision.DEFER::equals).isPresent() ? "Enter the date to which it is deferred" : "")
        .filter(_ -> decision.filter(ConsiderationDecision.DEFER::equals).isPresent());
    var nextDue = typed.date("nextDue", "");
    var command = new RecordConsideration(id, typed.version(), on.orElse(null), attendees, risk, members(typed), decision, text(typed, "reasons"),
        typed.chose("addressesPresumption", "yes"), representations(typed), text(typed, "alternatives"), text(typed, "conditions"), deferredTo,
        line(typed, "minuteReference"), line(typed, "visorReference"), nextDue);
    return typed.hasErrors() ? Optional.empty() : Optional.of(command);
  }

  static Optional<DisclosureMade> made(Typed typed) {
    Optional<LocalDate> on = typed.date("on", "Enter the date of the disclosure");
    var made = new DisclosureMade(on.orElse(null), line(typed, "recipientName"), text(typed, "recipientAddress"), text(typed, "content"),
        text(typed, "conditions"));
    return typed.hasErrors() ? Optional.empty() : Optional.of(made);
  }

  private static List<Member> members(Typed typed) {
    var members = new ArrayList<Member>();
    for (int i = 1; i <= MEMBERS; i++) {
      String who = line(typed, "member" + i);
      if (!who.isEmpty()) members.add(new Member(who, known(typed, "necessary" + i), text(typed, "necessary" + i + "-reasons")));
    }
    return members;
  }

  private static Optional<Offence> feared(Typed typed) {
    String section = line(typed, "fearedSection");
    return Typed.constant(Offence.Statute.class, typed.raw("fearedStatute")).filter(_ -> !section.isEmpty()).map(statute -> Offence.of(statute, section));
  }

  private static Optional<Representations> representations(Typed typed) {
    String explanation = text(typed, "text");
    return switch (typed.raw("asked")) {
      case "yes" -> Optional.of(new Representations.Asked(text(typed, "reply"), text(typed, "weight"), typed.chose("applicantProtected", "yes")));
      case "no" -> switch (Representations.notAsked(typed.raw("reason"), explanation)) {
        case Ruling.Allowed<Representations.NotAsked>(var entry, _) -> Optional.of(entry);
        case Ruling.NotAllowed<Representations.NotAsked>(var reasons) -> {
          reasons.forEach(reason -> typed.problem(reason.about(), reason.text()));
          yield Optional.empty();
        }
      };
      default -> Optional.empty();
    };
  }

  private static Known known(Typed typed, String field) {
    return Typed.constant(Known.class, typed.raw(field)).orElse(Known.UNKNOWN);
  }

  private static String line(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).orElse("");
  }
}

package org.tutela.measures.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.tutela.law.Ruling;
import org.tutela.law.scheme.Representations;
import org.tutela.measures.disclosure.Invitations;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.Language;
import org.tutela.ui.form.Typed;

/** REP-4 as posted: asked, with what came of it, or not asked, with a listed reason. */
final class RepresentationsForm {
  private RepresentationsForm() {}

  static Optional<Representations> read(Typed typed) {
    var asked = typed.yesNo("asked", "Say whether the person was asked for representations");
    if (asked.isEmpty()) return Optional.empty();
    for (String other : asked.get() ? List.of("text") : List.of("reply", "weight")) typed.optional(other, Typed.TEXT);
    return asked.get() ? asked(typed) : notAsked(typed);
  }

  static Optional<Invitations.Invite> invite(ApplicationId id, Typed typed) {
    String addressee = typed.required("addressee", Typed.NAME, "Enter the person’s name");
    String address = typed.required("address", Typed.TEXT, "Enter where the letter goes");
    var language = typed.choice("language", Language.class, "Choose the language of the letter");
    var replyBy = typed.date("replyBy", "Enter the day by which they reply");
    return typed.hasErrors() ? Optional.empty()
        : Optional.of(new Invitations.Invite(id, typed.version(), addressee, address, language.orElseThrow(), replyBy.orElseThrow()));
  }

  private static Optional<Representations> asked(Typed typed) {
    String reply = typed.required("reply", Typed.TEXT, "Record the reply, or that none came");
    String weight = typed.required("weight", Typed.TEXT, "Record the weight given to it");
    var applicantProtected = typed.yesNo("applicantProtected", "Say whether the applicant's identity was kept from the person");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new Representations.Asked(reply, weight, applicantProtected.orElseThrow()));
  }

  private static Optional<Representations> notAsked(Typed typed) {
    String text = typed.optional("text", Typed.TEXT).orElse("");
    return switch (Representations.notAsked(typed.raw("reason"), text)) {
      case Ruling.Allowed<Representations.NotAsked>(var entry, _) -> typed.hasErrors() ? Optional.empty() : Optional.of(entry);
      case Ruling.NotAllowed<Representations.NotAsked>(var reasons) -> {
        reasons.forEach(reason -> typed.problem(reason.about(), reason.text()));
        yield Optional.empty();
      }
    };
  }
}

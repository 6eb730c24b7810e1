package org.tutela.measures.disclosure.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.disclosure.Disclosures;
import org.tutela.measures.disclosure.Invitations;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.form.Typed;

/** The full risk assessment, and whether the person asked about was asked for representations. */
@Controller
@RequestMapping("/applications/{id}")
class AssessmentController {
  private final Disclosures disclosures;
  private final Invitations invitations;

  AssessmentController(Disclosures disclosures, Invitations invitations) {
    this.disclosures = disclosures;
    this.invitations = invitations;
  }

  @GetMapping("/assessment")
  Answer assessment(@PathVariable UUID id) {
    return Answer.read(disclosures.working(new ApplicationId(id)), working -> new AssessmentPage(working, Typed.nothing()));
  }

  @PostMapping("/assessment")
  Answer assess(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(disclosures.working(application), working -> AssessmentForm.read(application, typed.version(), typed)
        .map(command -> Answer.from(disclosures.assess(command), typed, AssessmentForm.FIELDS, _ -> Answer.go(Steps.application(id), "Risk assessment completed"),
            () -> new AssessmentPage(working, typed)))
        .orElseGet(() -> Answer.mend(new AssessmentPage(working, typed), typed, working.application().version(), "this application")));
  }

  @GetMapping("/representations")
  Answer representations(@PathVariable UUID id) {
    return Answer.read(disclosures.working(new ApplicationId(id)), working -> new RepresentationsPage(working, Typed.nothing()));
  }

  @PostMapping("/representations")
  Answer represent(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(disclosures.working(application), working -> RepresentationsForm.read(typed)
        .map(entry -> Answer.from(disclosures.represent(application, typed.version(), entry), typed,
            _ -> Answer.go(Steps.application(id), "Representations recorded"), () -> new RepresentationsPage(working, typed)))
        .orElseGet(() -> Answer.mend(new RepresentationsPage(working, typed), typed, working.application().version(), "this application")));
  }

  @PostMapping("/representations/invitation")
  Answer invite(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(disclosures.working(application), working -> RepresentationsForm.invite(application, typed)
        .map(invite -> Answer.from(invitations.write(invite), typed, _ -> Answer.go(Steps.application(id) + "/letters", "Invitation written"), () -> new RepresentationsPage(working, typed)))
        .orElseGet(() -> Answer.mend(new RepresentationsPage(working, typed), typed, working.application().version(), "this application")));
  }
}

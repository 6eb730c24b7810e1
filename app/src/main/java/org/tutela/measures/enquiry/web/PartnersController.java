package org.tutela.measures.enquiry.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.scheme.LondonTime;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.PartnerChecks;
import org.tutela.measures.enquiry.PartnerRequest;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Questions to other agencies and their replies. */
@Controller
class PartnersController {
  private final PartnerChecks partners;
  private final Cases cases;

  PartnersController(PartnerChecks partners, Cases cases) {
    this.partners = partners;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/partners")
  Answer show(@PathVariable String id) {
    return cases.head(id, "/partners") instanceof Outcome.Done<CaseHead>(CaseHead head)
        ? Answer.read(partners.of(head.application().id()), asked -> new PartnersPage(head, asked))
        : cases.show(id, "/partners", head -> new PartnersPage(head, List.of()));
  }

  @GetMapping("/applications/{id}/partners/ask")
  Answer ask(@PathVariable String id) {
    var due = London.date(cases.now().plus(Duration.ofDays(7)));
    return cases.show(id, "/partners", head -> ask(head, Typed.nothing().with("due", due)));
  }

  @PostMapping("/applications/{id}/partners/ask")
  Answer ask(@PathVariable String id, Typed typed) {
    Optional<PartnerRequest.Agency> agency = typed.choice("agency", PartnerRequest.Agency.class, "Choose the agency");
    String whom = typed.required("whom", Typed.LINE, "Enter who is asked");
    String question = typed.required("question", Typed.TEXT, "Enter what you ask");
    var due = typed.date("due", "Enter when the reply is due");
    return cases.act(id, "/partners", typed, head -> partners.ask(new PartnerChecks.Ask(head.application().id(), typed.version(), agency.orElseThrow(),
        whom, question, LondonTime.endOf(due.orElseThrow()))), head -> ask(head, typed), "Asked");
  }

  private static Page ask(CaseHead head, Typed typed) {
    return ActionPage.of(head, "Ask a partner", "Say no more than they need to answer.", "/partners/ask", typed, Button.of("Record the question"), List.of(
        Select.of("agency", "Agency", Arrays.stream(PartnerRequest.Agency.values()).map(agency -> Select.Option.of(agency, agency.label())).toList()).from(typed),
        Input.of("whom", "Who is asked").hint("A desk or a person there").from(typed), Textarea.of("question", "What do you ask?").rows(4).from(typed),
        DateInput.of("due", "When is the reply due?").from(typed)));
  }

  @GetMapping("/applications/{id}/partners/{request}/reply")
  Answer reply(@PathVariable String id, @PathVariable String request) {
    return Answer.to(cases.head(id, "/partners"), head -> Answer.to(partners.of(head.application().id()), asked ->
        asked.stream().anyMatch(one -> one.id().toString().equals(request)) ? Answer.show(reply(head, request, Typed.nothing())) : Answer.stop(new Outcome.NotFound<>())));
  }

  @PostMapping("/applications/{id}/partners/{request}/reply")
  Answer reply(@PathVariable String id, @PathVariable String request, Typed typed) {
    String reply = typed.required("reply", Typed.TEXT, "Enter the reply, or that there is none");
    return cases.act(id, "/partners", typed, head -> ApplicationId.read(request).map(read ->
            partners.recordReply(head.application().id(), typed.version(), read.value(), reply)).orElseGet(Outcome::notFound),
        head -> reply(head, request, typed), "Reply recorded");
  }

  private static Page reply(CaseHead head, String request, Typed typed) {
    return ActionPage.of(head, "Record a reply", "", "/partners/" + request + "/reply", typed, Button.of("Record the reply"),
        List.of(Textarea.of("reply", "What did they reply?").rows(6).from(typed)));
  }
}

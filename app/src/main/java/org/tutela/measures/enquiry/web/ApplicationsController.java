package org.tutela.measures.enquiry.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Applications;
import org.tutela.measures.enquiry.Asked;
import org.tutela.measures.enquiry.Colleagues;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Envelopes;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.ParentParticulars;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.measures.enquiry.WithheldAddresses;
import org.tutela.ui.form.Typed;

@Controller
class ApplicationsController {
  private final Enquiries enquiries;
  private final ImmediateRisks risks;
  private final CrossBorder crossBorder;
  private final Envelopes envelopes;
  private final WithheldAddresses addresses;
  private final ParentParticulars parents;
  private final Colleagues colleagues;
  private final Cases cases;

  ApplicationsController(Enquiries enquiries, ImmediateRisks risks, CrossBorder crossBorder, Envelopes envelopes, WithheldAddresses addresses, ParentParticulars parents, Colleagues colleagues, Cases cases) {
    this.enquiries = enquiries;
    this.risks = risks;
    this.crossBorder = crossBorder;
    this.envelopes = envelopes;
    this.addresses = addresses;
    this.parents = parents;
    this.colleagues = colleagues;
    this.cases = cases;
  }

  @GetMapping("/applications")
  Answer list(Typed typed) {
    var asked = asked(typed);
    return Answer.read(enquiries.list(asked).then(list -> crossBorder.waiting().then(offers -> envelopes.standingAside().map(bad ->
        new ListPage(list, asked, cases.now(), names(list), offers.size(), bad.size())))), page -> page);
  }

  @GetMapping("/applications/{id}")
  Answer show(@PathVariable String id) {
    var read = ApplicationId.read(id);
    if (read.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    return Answer.read(enquiries.caseFile(read.get()).then(opened -> risks.of(read.get()).then(dangers -> enquiries.alike(read.get()).map(alike ->
        new ApplicationPage(cases.head(opened.application(), "", dangers.stream().map(org.tutela.measures.enquiry.Danger::owner).toList()),
            Actions.of(opened, Acting.actor()), SafeContactBox.of(opened.application()), dangers, alike)))), page -> page);
  }

  @GetMapping("/applications/{id}/request")
  Answer request(@PathVariable String id) {
    return Answer.read(cases.head(id, "/request").then(head -> addresses.of(head.application().id()).then(standing ->
        parents.of(head.application().id()).map(known -> new RequestPage(head, standing, known)))), page -> page);
  }

  @GetMapping("/applications/{id}/history")
  Answer history(@PathVariable String id) {
    var read = ApplicationId.read(id);
    if (read.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    return Answer.read(enquiries.open(read.get()).then(application -> enquiries.history(read.get()).map(lines ->
        new HistoryPage(cases.head(application, "/history"), lines))), page -> page);
  }

  /** What is no option or no number counts as not asked (B76, B77). */
  private static Asked asked(Typed typed) {
    var whose = Typed.constant(Asked.Whose.class, typed.raw("whose")).orElse(Asked.Whose.AREA);
    Optional<Stage> stage = Typed.constant(Stage.class, typed.raw("stage"));
    String page = typed.raw("page");
    return new Asked(whose, stage, typed.chose("overdue", "yes"), page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1);
  }

  private java.util.Map<org.tutela.foundation.kernel.UserId, String> names(Applications list) {
    return colleagues.names(list.lines().stream().flatMap(line -> line.owner().stream()).collect(Collectors.toSet()));
  }
}

package org.tutela.measures.disclosure.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.disclosure.Disclosures;
import org.tutela.measures.disclosure.MadeAssessment;
import org.tutela.measures.disclosure.MadeDecision;
import org.tutela.measures.disclosure.ReadSecond;
import org.tutela.measures.disclosure.Working;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.form.Typed;

@Controller
@RequestMapping("/applications/{id}")
class DecisionController {
  private final Disclosures disclosures;
  private final Staffing staffing;
  private final Areas areas;

  DecisionController(Disclosures disclosures, Staffing staffing, Areas areas) {
    this.disclosures = disclosures;
    this.staffing = staffing;
    this.areas = areas;
  }

  @GetMapping("/decision")
  Answer decision(@PathVariable UUID id) {
    return Answer.read(disclosures.working(new ApplicationId(id)), working -> page(working, Typed.nothing()));
  }

  @PostMapping("/decision")
  Answer decide(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(disclosures.working(application), working -> DecisionForm.read(application, typed.version(), typed)
        .map(command -> Answer.from(disclosures.decide(command), typed, DecisionForm.FIELDS, _ -> Answer.go(Steps.step(application, "decision"), "Decision recorded"),
            () -> page(working, typed)))
        .orElseGet(() -> Answer.mend(page(working, typed), typed, working.application().version(), "this application")));
  }

  @PostMapping("/second-reading")
  Answer readSecond(@PathVariable UUID id, Typed typed) {
    var application = new ApplicationId(id);
    return Answer.to(disclosures.working(application), working -> {
      var agreed = typed.yesNo("agreed", "Say whether you agree with the decision");
      String reasons = typed.required("second-reasons", Typed.TEXT, "Say why you agree or do not agree");
      var waiting = working.waiting();
      if (waiting.isEmpty()) return Answer.stop(new Outcome.Conflict<>("this decision"));
      if (typed.hasErrors()) return Answer.mend(page(working, typed), typed, working.application().version(), "this application");
      var read = new ReadSecond(application, typed.version(), waiting.get().id(), agreed.orElseThrow(), reasons);
      return Answer.from(disclosures.readSecond(read), typed, _ -> Answer.go(Steps.application(id), "Second reading recorded"),
          () -> page(working, typed));
    });
  }

  private DecisionPage page(Working working, Typed typed) {
    var named = working.decisions().stream()
        .flatMap(made -> Stream.concat(Stream.of(made.decidedBy()), made.second().stream().map(MadeDecision.SecondReading::readBy)))
        .collect(Collectors.toSet());
    working.assessments().stream().map(MadeAssessment::madeBy).forEach(named::add);
    return new DecisionPage(working, typed, Limbs.of(working), staffing.names(named), areas::english);
  }
}

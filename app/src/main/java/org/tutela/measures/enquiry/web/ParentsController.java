package org.tutela.measures.enquiry.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.ParentParticulars;
import org.tutela.measures.enquiry.Parents;
import org.tutela.ui.form.Typed;

/** The children's mother and father, keyed in at first contact or learned at the interview. */
@Controller
class ParentsController {
  private final ParentParticulars parents;
  private final Cases cases;

  ParentsController(ParentParticulars parents, Cases cases) {
    this.parents = parents;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/parents")
  Answer show(@PathVariable String id) {
    return Answer.read(cases.head(id, "/request").then(head -> parents.toRecord(head.application().id())
        .map(shown -> ParentsForm.page(head, ParentsForm.filled(shown.parents(), head.application().request().parentsAware(), London.date(cases.now()))))), page -> page);
  }

  @PostMapping("/applications/{id}/parents")
  Answer record(@PathVariable String id, Typed typed) {
    Parents read = ParentsForm.read(typed, London.date(cases.now()));
    return Answer.to(cases.head(id, "/request").then(head -> parents.toRecord(head.application().id())), (Parents.Shown _) ->
        cases.act(id, "/request", typed, head -> parents.record(head.application().id(), typed.version(), read), head -> ParentsForm.page(head, typed), "Saved"));
  }
}

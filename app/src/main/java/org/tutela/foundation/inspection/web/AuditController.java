package org.tutela.foundation.inspection.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.inspection.Audits;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

@Controller
class AuditController {
  private final Audits audits;

  AuditController(Audits audits) {
    this.audits = audits;
  }

  @GetMapping("/audit")
  Answer ask() {
    return Answer.read(audits.state(), state -> new AskLogPage(state, Typed.nothing()));
  }

  @PostMapping("/audit")
  Answer find(Typed typed) {
    return Answer.to(audits.state(), state -> LogForm.read(typed, audits)
        .map(form -> Answer.go(form.address(1), ""))
        .orElseGet(() -> Answer.mend(new AskLogPage(state, typed))));
  }

  @GetMapping("/audit/entries")
  Answer entries(Typed typed) {
    LogForm form = LogForm.ofAddress(typed);
    return Answer.read(audits.search(form.query(), page(typed)), part -> new LogPage(form, part));
  }

  @GetMapping("/audit/own")
  Answer own(Typed typed) {
    return Answer.read(audits.own(page(typed)), OwnLogPage::new);
  }

  private static int page(Typed typed) {
    return typed.raw("page").matches("[0-9]{1,6}") ? Integer.parseInt(typed.raw("page")) : 1;
  }
}

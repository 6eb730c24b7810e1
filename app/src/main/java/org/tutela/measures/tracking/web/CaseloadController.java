package org.tutela.measures.tracking.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Caseloads;
import org.tutela.ui.form.Typed;

@Controller
class CaseloadController {
  private final Caseloads caseloads;
  private final SheetFile files;

  CaseloadController(Caseloads caseloads, Pdf pdf, Clock clock) {
    this.caseloads = caseloads;
    this.files = new SheetFile(pdf, clock);
  }

  @GetMapping(CaseloadPage.PATH)
  Answer show(Typed typed) {
    return Answer.read(caseloads.of(typed.raw("of"), weeks(typed), WearerController.number(typed.raw("page"))), CaseloadPage::new);
  }

  @PostMapping(CaseloadPage.PATH + "/file")
  Answer file(Typed typed) {
    return Answer.to(caseloads.whole(typed.raw("of"), weeks(typed)), summary -> files.answer(typed.raw("form").equals("pdf") ? CaseloadPage.onPaper(summary) : Figures.of(summary), "Wearers: " + summary.chosen().title(), WearerPage.weeks(summary.weeks()), typed));
  }

  private static int weeks(Typed typed) {
    return WearerController.one(WearerPage.PERIODS, typed.raw("weeks"), 4);
  }
}

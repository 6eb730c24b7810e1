package org.tutela.oversight.returns.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.web.SheetFile;
import org.tutela.oversight.returns.AlertReturns;
import org.tutela.oversight.returns.Returns;
import org.tutela.oversight.returns.Year;
import org.tutela.ui.form.Typed;

@Controller
class FiguresController {
  private final Returns returns;
  private final AlertReturns alerts;
  private final SheetFile files;

  FiguresController(Returns returns, AlertReturns alerts, Pdf pdf, Clock clock) {
    this.returns = returns;
    this.alerts = alerts;
    this.files = new SheetFile(pdf, clock);
  }

  @GetMapping("/figures")
  Answer figures(Typed typed) {
    String year = typed.raw("year");
    return Answer.read(returns.of(year.matches("\\d{4}") ? new Year(Integer.parseInt(year)) : returns.now()), FiguresPage::new);
  }

  @GetMapping("/figures/alerts")
  Answer alerts(Typed typed) {
    return Answer.read(alerts.of(weeks(typed), typed.raw("caseload")), AlertFiguresPage::new);
  }

  @PostMapping("/figures/alerts/file")
  Answer file(Typed typed) {
    return Answer.to(alerts.taken(weeks(typed), typed.raw("caseload")), figures -> {
      var page = new AlertFiguresPage(figures);
      return files.answer(AlertSheets.of(page), AlertSheets.onPaper(page), page.heading(), AlertSheets.lines(page), typed);
    });
  }

  private static int weeks(Typed typed) {
    return AlertFiguresPage.PERIODS.stream().filter(each -> typed.raw("weeks").equals("" + each)).findFirst().orElse(4);
  }
}

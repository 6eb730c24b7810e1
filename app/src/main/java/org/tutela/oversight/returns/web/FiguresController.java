package org.tutela.oversight.returns.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.oversight.returns.AlertReturns;
import org.tutela.oversight.returns.Returns;
import org.tutela.oversight.returns.Year;
import org.tutela.ui.form.Typed;

@Controller
class FiguresController {
  private final Returns returns;
  private final AlertReturns alerts;

  FiguresController(Returns returns, AlertReturns alerts) {
    this.returns = returns;
    this.alerts = alerts;
  }

  @GetMapping("/figures")
  Answer figures(Typed typed) {
    String year = typed.raw("year");
    return Answer.read(returns.of(year.matches("\\d{4}") ? new Year(Integer.parseInt(year)) : returns.now()), FiguresPage::new);
  }

  @GetMapping("/figures/alerts")
  Answer alerts(Typed typed) {
    int weeks = AlertFiguresPage.PERIODS.stream().filter(each -> typed.raw("weeks").equals("" + each)).findFirst().orElse(4);
    return Answer.read(alerts.of(weeks, typed.raw("caseload")), AlertFiguresPage::new);
  }
}

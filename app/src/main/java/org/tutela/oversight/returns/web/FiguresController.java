package org.tutela.oversight.returns.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.oversight.returns.Returns;
import org.tutela.oversight.returns.Year;
import org.tutela.ui.form.Typed;

@Controller
class FiguresController {
  private final Returns returns;

  FiguresController(Returns returns) {
    this.returns = returns;
  }

  @GetMapping("/figures")
  Answer figures(Typed typed) {
    String year = typed.raw("year");
    return Answer.read(returns.of(year.matches("\\d{4}") ? new Year(Integer.parseInt(year)) : returns.now()), FiguresPage::new);
  }
}

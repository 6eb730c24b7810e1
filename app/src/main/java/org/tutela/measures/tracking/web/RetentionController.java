package org.tutela.measures.tracking.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Keeping;
import org.tutela.measures.tracking.Retention;
import org.tutela.ui.form.Typed;

@Controller
class RetentionController {
  private static final String PATH = "/tracking/retention";
  private final Retention retention;

  RetentionController(Retention retention) {
    this.retention = retention;
  }

  @GetMapping(PATH)
  Answer show() {
    return Answer.read(retention.held(), held -> new RetentionPage(held, RetentionPage.filled(held)));
  }

  @PostMapping(PATH)
  Answer set(Typed typed) {
    return Answer.to(retention.held(), held -> {
      var positions = months(typed, "positions");
      var records = months(typed, "records");
      String reason = typed.required("reason", Typed.TEXT, "Say why");
      if (typed.hasErrors()) return Answer.mend(new RetentionPage(held, typed), typed, held.number(), "this term");
      return Answer.from(retention.set(new Keeping(positions.orElseThrow(), records.orElseThrow()), reason, typed.version()), typed,
          _ -> Answer.go(PATH, "It counts as soon as a second person agrees"), () -> new RetentionPage(held, typed));
    });
  }

  @PostMapping(PATH + "/answer")
  Answer answer(Typed typed) {
    boolean agrees = typed.raw("decision").equals("agree");
    return Answer.to(agrees ? retention.agree(typed.version()) : retention.refuse(typed.version()), _ -> Answer.go(PATH, agrees ? "It counts from now on" : "It does not count"));
  }

  private static Optional<Integer> months(Typed typed, String field) {
    String number = typed.raw(field).strip();
    if (number.matches("[0-9]{1,4}") && Integer.parseInt(number) >= Keeping.LEAST && Integer.parseInt(number) <= Keeping.MOST) return Optional.of(Integer.parseInt(number));
    typed.problem(field, "Enter a number of months from 12 to 1,200, like 72");
    return Optional.empty();
  }
}

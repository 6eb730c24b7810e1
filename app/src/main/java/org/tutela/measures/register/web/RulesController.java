package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.Item;
import org.tutela.law.register.RuleSet;
import org.tutela.measures.register.EnterCommencement;
import org.tutela.measures.register.Rules;
import org.tutela.ui.form.Typed;

@Controller
class RulesController {
  private static final String PATH = "/register/rules";
  private final Rules rules;

  RulesController(Rules rules) {
    this.rules = rules;
  }

  @GetMapping(PATH)
  Answer show() {
    return Answer.read(rules.held(), held -> new RulesPage(held, RulesPage.filled(held)));
  }

  @PostMapping(PATH)
  Answer enter(Typed typed) {
    return Answer.to(rules.held(), held -> {
      var set = typed.choice("set", id -> held.canEnter().stream().map(RuleSet::id).filter(id::equals).findFirst(), "Choose the Act");
      var page = new RulesPage(held, typed);
      boolean withdraws = page.mayWithdraw() && typed.choice("what", RulesPage.What.class, "Choose what you enter").map(RulesPage.What.WITHDRAW::equals).orElse(false);
      var on = withdraws ? Optional.<LocalDate>empty() : typed.date("on", "Enter the day from which it is in force");
      String instrument = typed.required("instrument", Typed.LINE, "Enter the instrument that says so");
      var items = withdraws ? Set.<Item>of() : typed.all("items").stream().flatMap(name -> Typed.constant(Item.class, name).stream()).collect(Collectors.toSet());
      String reason = typed.required("reason", Typed.TEXT, "Say why");
      if (typed.hasErrors()) return Answer.mend(page, typed, held.number(), "what is entered of the rules");
      return Answer.from(rules.enter(new EnterCommencement(set.orElseThrow(), on, instrument, items, reason), typed.version()), typed,
          _ -> Answer.go(PATH, "It counts as soon as a second person agrees"), () -> page);
    });
  }

  @PostMapping(PATH + "/answer")
  Answer answer(Typed typed) {
    boolean agrees = typed.raw("decision").equals("agree");
    return Answer.to(agrees ? rules.agree(typed.version()) : rules.refuse(typed.version()),
        _ -> Answer.go(PATH, agrees ? "It counts from now on. What registrants owe is being worked out afresh" : "It does not count"));
  }
}

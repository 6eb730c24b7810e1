package org.tutela.measures.register.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.AreaDue;
import org.tutela.measures.register.AskReckoning;
import org.tutela.ui.form.Typed;

@Controller
class AreaDueController {
  private static final String PATH = "/register/due";
  private final AreaDue due;

  AreaDueController(AreaDue due) {
    this.due = due;
  }

  @GetMapping(PATH)
  Answer show() {
    return Answer.read(due.last(), found -> new AreaDuePage(found, Typed.nothing()));
  }

  @PostMapping(PATH)
  Answer ask(Typed typed) {
    return Answer.to(due.last(), found -> {
      var day = typed.date("day", "Enter the day");
      var by = typed.choice("rules", AreaDuePage.By.class, "Choose by which rules");
      boolean supposed = by.filter(AreaDuePage.By.SUPPOSED::equals).isPresent();
      var commences = typed.date("commences", supposed ? "Enter the day from which the Act is supposed to be in force" : "");
      if (by.isPresent() && !supposed && commences.isPresent()) typed.problem("commences", "Leave the day empty, or choose the rules with the Act");
      if (typed.hasErrors()) return Answer.mend(new AreaDuePage(found, typed));
      return Answer.from(due.ask(new AskReckoning(day.orElseThrow(), supposed ? commences : Optional.<LocalDate>empty())), typed, _ -> Answer.go(PATH, "It is being worked out"), () -> new AreaDuePage(found, typed));
    });
  }

  /** Everything that was found, however much. */
  @GetMapping(PATH + "/rows")
  Answer rows() {
    return Answer.to(due.after(AreaDue.Place.BEGIN), first -> new Answer.Stream("text/csv;charset=UTF-8", "due.csv", out -> {
      out.write("person,duty,arose,due,verdict\n".getBytes(StandardCharsets.UTF_8));
      out.write(rows(first).getBytes(StandardCharsets.UTF_8));
      for (var next = first.last(); next.isPresent(); ) {
        var part = due.after(next.get()).orThrow();
        out.write(rows(part).getBytes(StandardCharsets.UTF_8));
        next = part.last();
      }
    }));
  }

  /** Nothing in it can hold a comma or a quotation mark. */
  private static String rows(AreaDue.Part part) {
    return part.lines().stream().map(one -> "%s,%s,%s,%s,%s\n".formatted(one.person().reference(), one.kind().title(), one.arose(), one.due().equals(LocalDate.MAX) ? "" : one.due(), one.verdict().title()))
        .collect(Collectors.joining());
  }
}

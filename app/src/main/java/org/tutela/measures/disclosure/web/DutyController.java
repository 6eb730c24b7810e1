package org.tutela.measures.disclosure.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.disclosure.ConsiderationId;
import org.tutela.measures.disclosure.ConsiderationWorking;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.ui.form.Typed;

/** The duty of s.327A: what is due and overdue, and each consideration. */
@Controller
@RequestMapping("/considerations")
class DutyController {
  private final Considerations considerations;

  DutyController(Considerations considerations) {
    this.considerations = considerations;
  }

  @GetMapping
  Answer duty(Typed typed) {
    int page = typed.raw("page").matches("[0-9]{1,6}") ? Integer.parseInt(typed.raw("page")) : 1;
    return Answer.read(considerations.duty(page - 1), DutyPage::new);
  }

  @GetMapping("/{id}")
  Answer open(@PathVariable UUID id) {
    return Answer.read(considerations.open(new ConsiderationId(id)), working -> new ConsiderationPage(working, Typed.nothing()));
  }

  @PostMapping("/{id}/start")
  Answer start(@PathVariable UUID id, Typed typed) {
    var consideration = new ConsiderationId(id);
    return Answer.to(considerations.open(consideration), working -> Answer.from(considerations.start(consideration, typed.version()), typed,
        _ -> Answer.go(path(id), "Consideration started"), () -> new ConsiderationPage(working, typed)));
  }

  @PostMapping("/{id}/record")
  Answer record(@PathVariable UUID id, Typed typed) {
    var consideration = new ConsiderationId(id);
    return Answer.to(considerations.open(consideration), working -> ConsiderationForm.read(consideration, typed)
        .map(command -> Answer.from(considerations.record(command), typed, ConsiderationForm.FIELDS, _ -> Answer.go(path(id), "Consideration recorded"),
            () -> new ConsiderationPage(working, typed)))
        .orElseGet(() -> mend(working, typed)));
  }

  @PostMapping("/{id}/disclosed")
  Answer disclosed(@PathVariable UUID id, Typed typed) {
    var consideration = new ConsiderationId(id);
    return Answer.to(considerations.open(consideration), working -> {
      String told = typed.required("subjectTold", Typed.TEXT, "Record whether the person was told, and why if not");
      return ConsiderationForm.made(typed)
          .map(made -> Answer.from(considerations.carriedOut(consideration, typed.version(), made, told), typed,
              _ -> Answer.go(path(id), "Disclosure recorded"), () -> new ConsiderationPage(working, typed)))
          .orElseGet(() -> mend(working, typed));
    });
  }

  @PostMapping("/{id}/new-facts")
  Answer newFacts(@PathVariable UUID id, Typed typed) {
    var consideration = new ConsiderationId(id);
    return Answer.to(considerations.open(consideration), working -> {
      String changed = typed.required("changed", Typed.TEXT, "Say what has changed");
      if (typed.hasErrors()) return mend(working, typed);
      return Answer.from(considerations.newFacts(consideration, typed.version(), changed), typed,
          _ -> Answer.go(path(id), "Opened again"), () -> new ConsiderationPage(working, typed));
    });
  }

  private static Answer mend(ConsiderationWorking working, Typed typed) {
    return Answer.mend(new ConsiderationPage(working, typed), typed, working.held().version(), "this consideration");
  }

  private static String path(UUID id) {
    return "/considerations/" + id;
  }
}

package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.AdvanceNotices;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

@Controller
class AdvanceNoticeController {
  private final AdvanceNotices notices;

  AdvanceNoticeController(AdvanceNotices notices) {
    this.notices = notices;
  }

  @GetMapping("/people/{id}/advance-notices/{notice}")
  Answer form(@PathVariable UUID id, @PathVariable UUID notice) {
    return Answer.to(notices.of(new PersonId(id)), told -> told.stream().anyMatch(one -> one.id().equals(notice))
        ? Answer.show(page(id, notice, Typed.nothing())) : Answer.stop(new Outcome.NotFound<>()));
  }

  @PostMapping("/people/{id}/advance-notices/{notice}")
  Answer end(@PathVariable UUID id, @PathVariable UUID notice, Typed typed) {
    var came = typed.yesNo("came", "Say whether it happened");
    var happened = typed.date("happened", came.filter(Boolean::booleanValue).isPresent() ? "Enter the day on which it happened" : "");
    if (typed.hasErrors()) return Answer.mend(page(id, notice, typed));
    return Answer.from(notices.end(new PersonId(id), notice, came.orElseThrow() ? happened : Optional.empty()), typed,
        _ -> Answer.go("/people/" + id + "#notifications", "Recorded"), () -> page(id, notice, typed));
  }

  private static EntryPage page(UUID id, UUID notice, Typed typed) {
    return EntryPage.of("What came of a change told in advance", "/people/" + id, "/people/" + id + "/advance-notices/" + notice, typed, "Record",
        choice(Radios.of("came", "Did it happen?", Item.of("yes", "Yes"), Item.of("no", "No, and it will not")).from(typed)),
        day(DateInput.of("happened", "On which day?").from(typed)))
        .lead("The notice covers a change from 2 days before to 2 days after the day it named. Otherwise the 3 days run from the change itself; "
            + "that it did not happen has to be told within 6 days beginning with the day named (Sexual Offences Act 2003, section 84(2) to (4)).");
  }
}

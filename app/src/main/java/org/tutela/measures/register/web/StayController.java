package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.RecordStay;
import org.tutela.measures.register.StaysElsewhere;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

@Controller
class StayController {
  private final StaysElsewhere stays;

  StayController(StaysElsewhere stays) {
    this.stays = stays;
  }

  @GetMapping("/people/{id}/stays")
  Answer form(@PathVariable UUID id) {
    return Answer.read(stays.of(new PersonId(id)), _ -> page(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/stays")
  Answer record(@PathVariable UUID id, Typed typed) {
    String place = typed.required("place", Typed.LINE, "Enter the address or the place");
    var from = typed.date("from", "Enter the first day");
    var to = typed.date("to", "Enter the last day");
    if (typed.hasErrors()) return Answer.mend(page(id, typed));
    return Answer.from(stays.record(new RecordStay(new PersonId(id), place, from.orElseThrow(), to.orElseThrow())), typed,
        _ -> Answer.go("/people/" + id + "#stays", "Stay recorded"), () -> page(id, typed));
  }

  private static EntryPage page(UUID id, Typed typed) {
    return EntryPage.of("Record a stay elsewhere", "/people/" + id, "/people/" + id + "/stays", typed, "Record",
        line(Input.of("place", "Address or place").hint("Write it as before, so that the days are counted together").from(typed)),
        day(DateInput.of("from", "First day").from(typed)), day(DateInput.of("to", "Last day").hint("It counts too").from(typed)))
        .lead("For a place in the United Kingdom that has not been notified. Seven days there within twelve months have to be notified.");
  }
}

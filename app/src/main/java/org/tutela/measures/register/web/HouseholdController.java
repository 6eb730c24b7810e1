package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Households;
import org.tutela.measures.register.RecordHouseholdStay;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class HouseholdController {
  private final Households households;

  HouseholdController(Households households) {
    this.households = households;
  }

  @GetMapping("/people/{id}/households")
  Answer form(@PathVariable UUID id) {
    return Answer.read(households.of(new PersonId(id)), _ -> page(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/households")
  Answer record(@PathVariable UUID id, Typed typed) {
    String place = typed.required("place", Typed.LINE, "Enter the address of the household");
    var from = typed.date("from", "Enter the day on which the stay began");
    var fromTime = typed.time("from-time", "Enter the time at which the stay began");
    var to = typed.date("to", "Enter the day on which the stay ended");
    var toTime = typed.time("to-time", "Enter the time at which the stay ended");
    var access = typed.yesNo("access", "Say whether the public has access");
    var born = typed.date("born", "");
    var youngest = age(typed, born, from);
    String children = typed.optional("children", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Answer.mend(page(id, typed));
    var command = new RecordHouseholdStay(new PersonId(id), place, from.orElseThrow().atTime(fromTime.orElseThrow()), to.orElseThrow().atTime(toTime.orElseThrow()),
        access.orElseThrow(), youngest.orElseThrow(), born, children);
    return Answer.from(households.record(command), typed, _ -> Answer.go("/people/" + id + "#stays", "Stay recorded"), () -> page(id, typed));
  }

  /** Follows from the date of birth; typed beside it, the two have to agree. */
  private static Optional<Integer> age(Typed typed, Optional<LocalDate> born, Optional<LocalDate> from) {
    if (typed.raw("youngest").isBlank() && born.isPresent() && from.isPresent()) return Optional.of(RecordHouseholdStay.age(born.get(), from.get()));
    return BecomeSubjectEntry.number(typed, "youngest", "Enter the age of the youngest in years, or the date of birth");
  }

  private static EntryPage page(UUID id, Typed typed) {
    return EntryPage.of("Record a stay where a child may live", "/people/" + id, "/people/" + id + "/households", typed, "Record",
        line(Input.of("place", "Address of the household").hint("Write it as it was notified, or as before").from(typed)),
        day(DateInput.of("from", "The stay began on").from(typed)),
        line(Input.of("from-time", "At what time?").hint("Like 18:30").width(5).from(typed)),
        day(DateInput.of("to", "It ended on").hint("If it goes on: the day until which it is known").from(typed)),
        line(Input.of("to-time", "At what time did it end?").hint("Like 07:00").width(5).from(typed)),
        choice(Radios.yesNo("access", "Has the public access to the place?").hint("Such as a hotel's lounge").from(typed)),
        day(DateInput.of("born", "Date of birth of the youngest who lived or stayed there (if known)").from(typed)),
        line(Input.of("youngest", "Or the youngest's age").hint("In years, on the day on which the stay began; who is 17 is taken to be so throughout").width(3).wholeNumber().from(typed)),
        lines(Textarea.of("children", "Children: who they are to him, where they go to school").rows(3).from(typed)))
        .lead("12 hours or more in a private place where a child under 18 lives or stays have to be notified in England and Wales (SI 2012/1876, regulation 10) and in Northern Ireland. "
            + "Whether it is so is worked out, and a household with a child that nobody told of goes on the disclosure worklist.");
  }
}

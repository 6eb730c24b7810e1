package org.tutela.casework.people.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.AddressCheck;
import org.tutela.casework.people.AddressChecks;
import org.tutela.casework.people.CheckAddress;
import org.tutela.casework.people.Detail;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** That an address was verified, and how; or that the person was not found there. */
@Controller
class AddressCheckController {
  private final People people;
  private final AddressChecks checks;

  AddressCheckController(People people, AddressChecks checks) {
    this.people = people;
    this.checks = checks;
  }

  @GetMapping("/people/{id}/addresses/{address}/verification")
  Answer form(@PathVariable UUID id, @PathVariable UUID address) {
    return held(id, address, detail -> Answer.show(page(id, detail, Typed.nothing())));
  }

  @PostMapping("/people/{id}/addresses/{address}/verification")
  Answer record(@PathVariable UUID id, @PathVariable UUID address, Typed typed) {
    return held(id, address, detail -> {
      var how = typed.choice("how", AddressCheck.How.class, "Choose how, or that they were not found there");
      var on = typed.date("on", "Enter the day");
      String words = typed.required("words", Typed.TEXT, "Say what was seen or said, and where");
      if (typed.hasErrors()) return Answer.mend(page(id, detail, typed));
      return Answer.from(checks.record(new CheckAddress(new PersonId(id), address, how.orElseThrow(), on.orElseThrow(), words)), typed,
          _ -> Answer.go("/people/" + id, how.orElseThrow().verifies() ? "Verified" : "Recorded. End the address if they have left it. Where a notification was missed, its checks ask now whether they were reported missing or circulated as wanted"), () -> page(id, detail, typed));
    });
  }

  private Answer held(UUID id, UUID address, Function<Detail, Answer> next) {
    return Answer.to(people.detail(new PersonId(id), address).then(held -> held.kind() == Detail.Kind.ADDRESS ? Outcome.done(held) : Outcome.<Detail>notFound()), next);
  }

  private static EntryPage page(UUID id, Detail address, Typed typed) {
    return EntryPage.of("Verify an address", "/people/" + id, "/people/" + id + "/addresses/" + address.id() + "/verification", typed, "Record",
        choice(Radios.of("how", "How was it verified?", Arrays.stream(AddressCheck.How.values()).map(how -> Item.of(how, how.title())).toList()).from(typed)),
        day(DateInput.of("on", "On which day?").from(typed)),
        lines(Textarea.of("words", "What was seen or said, and where").hint("Which document or enquiry, and what it says").rows(3).from(typed)))
        .lead("%s: %s. Each look stays on record; the last one counts.".formatted(address.title(), address.masked().replaceAll("\\s*\\R\\s*", ", ")));
  }
}

package org.tutela.measures.register.web;

import org.tutela.ui.component.Input;
import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Journeys;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

@Controller
class JourneyController {
  private final Journeys journeys;

  JourneyController(Journeys journeys) {
    this.journeys = journeys;
  }

  @GetMapping("/people/{id}/journeys")
  Answer form(@PathVariable UUID id) {
    return Answer.read(journeys.of(new PersonId(id)), _ -> JourneyEntry.page(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/journeys")
  Answer record(@PathVariable UUID id, Typed typed) {
    var command = JourneyEntry.read(new PersonId(id), Optional.empty(), typed);
    if (command.isEmpty()) return Answer.mend(JourneyEntry.page(id, typed));
    return Answer.from(journeys.record(command.get()), typed, _ -> back(id, "Journey recorded"), () -> JourneyEntry.page(id, typed));
  }

  @GetMapping("/people/{id}/journeys/{journey}/change")
  Answer changeForm(@PathVariable UUID id, @PathVariable UUID journey) {
    return with(id, journey, held -> Answer.show(warning(held, JourneyEntry.changed(id, journey, JourneyEntry.asTold(held.journey().facts())))));
  }

  @PostMapping("/people/{id}/journeys/{journey}/change")
  Answer change(@PathVariable UUID id, @PathVariable UUID journey, Typed typed) {
    var command = JourneyEntry.read(new PersonId(id), Optional.of(journey), typed);
    if (command.isEmpty()) return Answer.mend(JourneyEntry.changed(id, journey, typed));
    return Answer.from(journeys.record(command.get()), typed, _ -> back(id, "Recorded"), () -> JourneyEntry.changed(id, journey, typed));
  }

  @GetMapping("/people/{id}/journeys/{journey}/receipt")
  Answer receipt(@PathVariable UUID id, @PathVariable UUID journey) {
    return Answer.read(journeys.receipt(new PersonId(id), journey), JourneyReceiptPage::new);
  }

  @GetMapping("/people/{id}/journeys/{journey}")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID journey) {
    return with(id, journey, held -> Answer.show(warning(held, ending(id, journey, Typed.nothing()))));
  }

  @PostMapping("/people/{id}/journeys/{journey}")
  Answer end(@PathVariable UUID id, @PathVariable UUID journey, Typed typed) {
    var left = typed.yesNo("left", "Say whether the person left");
    var returned = typed.date("returned", left.filter(Boolean::booleanValue).isPresent() ? "Enter the day of return" : "");
    String elsewhere = typed.optional("elsewhere", Typed.LINE).orElse("");
    if (typed.hasErrors()) return Answer.mend(ending(id, journey, typed));
    return Answer.from(journeys.end(new PersonId(id), journey, left.orElseThrow() ? returned : Optional.empty(), elsewhere), typed, _ -> back(id, "Recorded"), () -> ending(id, journey, typed));
  }

  private Answer with(UUID id, UUID journey, Function<Journeys.Judged, Answer> next) {
    return Answer.to(journeys.of(new PersonId(id)), held -> held.stream().filter(one -> one.journey().id().equals(journey)).findFirst()
        .map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage warning(Journeys.Judged held, EntryPage page) {
    var words = JourneyPanel.warnings(held).stream().map(one -> one + ".");
    return page.lead(Stream.concat(words, Stream.of(page.lead())).collect(Collectors.joining(" ")).strip());
  }

  private static EntryPage ending(UUID id, UUID journey, Typed typed) {
    return EntryPage.of("End of a journey", "/people/" + id, "/people/" + id + "/journeys/" + journey, typed, "Record",
        choice(Radios.of("left", "Did the person leave?", Item.of("yes", "Yes, and is back"), Item.of("no", "No, the journey did not take place")).from(typed)),
        day(DateInput.of("returned", "Day of return").from(typed)),
        EntryPage.line(Input.of("elsewhere", "Point of return, if it was another than he had told").from(typed)));
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#journeys", done);
  }
}

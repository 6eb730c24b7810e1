package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Journeys;
import org.tutela.measures.register.RecordJourney;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class JourneyController {
  private final Journeys journeys;

  JourneyController(Journeys journeys) {
    this.journeys = journeys;
  }

  @GetMapping("/people/{id}/journeys")
  Answer form(@PathVariable UUID id) {
    return Answer.read(journeys.of(new PersonId(id)), _ -> journey(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/journeys")
  Answer record(@PathVariable UUID id, Typed typed) {
    var departs = typed.date("departs", "Enter the day of departure");
    var time = typed.time("time", "Enter the time of departure");
    String country = typed.required("country", Typed.LINE, "Enter the country, or the first of them");
    String arrival = typed.optional("arrival", Typed.LINE).orElse("");
    var days = BecomeSubjectEntry.number(typed, "days", "Enter for how many days");
    var known = typed.date("known", "Enter the day on which it was known");
    var told = typed.date("told", "");
    var back = typed.date("return", "");
    String details = typed.optional("details", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Answer.mend(journey(id, typed));
    var command = new RecordJourney(new PersonId(id), departs.orElseThrow().atTime(time.orElseThrow()), country, arrival, days.orElseThrow(), known.orElseThrow(), told, back, details);
    return Answer.from(journeys.record(command), typed, _ -> back(id, "Journey recorded"), () -> journey(id, typed));
  }

  @GetMapping("/people/{id}/journeys/{journey}")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID journey) {
    return Answer.to(journeys.of(new PersonId(id)), held -> held.stream().anyMatch(one -> one.id().equals(journey))
        ? Answer.show(ending(id, journey, Typed.nothing())) : Answer.stop(new Outcome.NotFound<>()));
  }

  @PostMapping("/people/{id}/journeys/{journey}")
  Answer end(@PathVariable UUID id, @PathVariable UUID journey, Typed typed) {
    var left = typed.yesNo("left", "Say whether the person left");
    var returned = typed.date("returned", left.filter(Boolean::booleanValue).isPresent() ? "Enter the day of return" : "");
    if (typed.hasErrors()) return Answer.mend(ending(id, journey, typed));
    return Answer.from(journeys.end(new PersonId(id), journey, left.orElseThrow() ? returned : Optional.empty()), typed, _ -> back(id, "Recorded"), () -> ending(id, journey, typed));
  }

  private static EntryPage journey(UUID id, Typed typed) {
    return EntryPage.of("Record a journey abroad", "/people/" + id, "/people/" + id + "/journeys", typed, "Record",
        day(DateInput.of("departs", "Day of departure").from(typed)),
        line(Input.of("time", "Time of departure").hint("Like 14:30").width(5).from(typed)),
        line(Input.of("country", "Country, or the first of them").hint("Ireland, Jersey and the Isle of Man are abroad").from(typed)),
        line(Input.of("arrival", "Point of arrival there").from(typed)),
        line(Input.of("days", "For how many days").width(4).wholeNumber().from(typed)),
        day(DateInput.of("known", "When did the person know day, country and point of arrival?").from(typed)),
        day(DateInput.of("told", "Told the police on (leave empty if not told)").from(typed)),
        day(DateInput.of("return", "Return as told (if told)").from(typed)),
        lines(Textarea.of("details", "Other countries, carriers, accommodation, point of return").from(typed)))
        .lead("How long before leaving notice is due has not been verified in the text of the regulations: what is late on the strict reading is for a person to decide.");
  }

  private static EntryPage ending(UUID id, UUID journey, Typed typed) {
    return EntryPage.of("End of a journey", "/people/" + id, "/people/" + id + "/journeys/" + journey, typed, "Record",
        choice(Radios.of("left", "Did the person leave?", Item.of("yes", "Yes, and is back"), Item.of("no", "No, the journey did not take place")).from(typed)),
        day(DateInput.of("returned", "Day of return").from(typed)));
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#journeys", done);
  }
}

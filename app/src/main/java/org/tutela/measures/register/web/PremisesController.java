package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.Known;
import org.tutela.law.register.PremisesDuty.Going;
import org.tutela.measures.register.Premises;
import org.tutela.measures.register.RecordPremises;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class PremisesController {
  private final Premises premises;

  PremisesController(Premises premises) {
    this.premises = premises;
  }

  @GetMapping("/people/{id}/premises")
  Answer form(@PathVariable UUID id) {
    return Answer.read(premises.of(new PersonId(id)), _ -> page(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/premises")
  Answer record(@PathVariable UUID id, Typed typed) {
    String place = typed.required("place", Typed.LINE, "Enter the address of the premises");
    var enters = typed.date("enters", "Enter the day of going there");
    var time = typed.time("time", "Enter the time of going in");
    var access = typed.yesNo("access", "Say whether the public has access");
    var children = typed.choice("children", Known.class, "Say whether anybody under 18 is there");
    var concerned = typed.choice("concerned", Known.class, "Say whether the rule asks it of this person");
    var told = Told.read(typed);
    String details = typed.optional("details", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Answer.mend(page(id, typed));
    var going = new Going(enters.orElseThrow().atTime(time.orElseThrow()), concerned.orElseThrow(), access.orElseThrow(), children.orElseThrow());
    return Answer.from(premises.record(new RecordPremises(new PersonId(id), going, place, told, details)), typed,
        _ -> Answer.go("/people/" + id + "#premises", "Recorded"), () -> page(id, typed));
  }

  private static EntryPage page(UUID id, Typed typed) {
    return EntryPage.of("Record going to private premises with children", "/people/" + id, "/people/" + id + "/premises", typed, "Record",
        line(Input.of("place", "Address of the premises").from(typed)), day(DateInput.of("enters", "On which day?").hint("When the person went, or is to go").from(typed)),
        line(Input.of("time", "At what time?").hint("Like 14:30").width(5).from(typed)),
        choice(Radios.yesNo("access", "Has the public access to the place?").from(typed)),
        choice(Radios.of("children", "Is anybody under 18 there?", known("Not known")).from(typed)),
        choice(Radios.of("concerned", "Does the rule ask it of this person?", known("Not looked up yet"))
            .hint("It is said to ask it of child sex offenders: look up in the Act who they are (not verified)").from(typed)),
        day(DateInput.of("told", "Told the police on (leave empty if not told)").from(typed)),
        line(Input.of("told-time", "At what time was it told? (if known)").hint("It matters, since notice is counted in hours").width(5).from(typed)),
        lines(Textarea.of("details", "Whose premises, and which children").rows(3).from(typed)))
        .lead("The Crime and Policing Act 2026 is said to ask it 12 hours before, from the day on which it is in force (not verified). Nothing is taken for a failure: what was not told in time is for a person to decide. "
            + "Children at a place that was not recorded yet go on the disclosure worklist.");
  }

  private static Item[] known(String unknown) {
    return new Item[] {Item.of(Known.YES, "Yes"), Item.of(Known.NO, "No"), Item.of(Known.UNKNOWN, unknown)};
  }
}

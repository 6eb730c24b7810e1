package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.RecordAway;
import org.tutela.measures.register.RecordChange;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

@Controller
class DutiesController {
  private final Duties duties;

  DutiesController(Duties duties) {
    this.duties = duties;
  }

  @GetMapping("/people/{id}/changes")
  Answer changeForm(@PathVariable UUID id) {
    return Answer.read(duties.of(new PersonId(id)), _ -> changing(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/changes")
  Answer recordChange(@PathVariable UUID id, Typed typed) {
    var kind = typed.choice("kind", ChangeKind.class, "Choose what changed");
    var on = typed.date("on", "Enter the day of the change");
    String about = typed.optional("about", Typed.LINE).orElse("");
    if (typed.hasErrors()) return Answer.mend(changing(id, typed));
    return Answer.from(duties.recordChange(new RecordChange(new PersonId(id), kind.orElseThrow(), on.orElseThrow(), about)), typed,
        _ -> back(id, "Change recorded"), () -> changing(id, typed));
  }

  @GetMapping("/people/{id}/away")
  Answer awayForm(@PathVariable UUID id) {
    return Answer.read(duties.of(new PersonId(id)), _ -> away(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/away")
  Answer recordAway(@PathVariable UUID id, Typed typed) {
    var kind = typed.choice("kind", Away.Kind.class, "Choose what it was");
    var from = typed.date("from", "Enter the first day");
    var until = typed.date("until", "");
    if (typed.hasErrors()) return Answer.mend(away(id, typed));
    return Answer.from(duties.recordAway(new RecordAway(new PersonId(id), kind.orElseThrow(), from.orElseThrow(), until)), typed,
        _ -> back(id, "Recorded"), () -> away(id, typed));
  }

  @GetMapping("/people/{id}/away/{away}")
  Answer backForm(@PathVariable UUID id, @PathVariable UUID away) {
    return Answer.to(duties.of(new PersonId(id)), owed -> owed.aways().stream().filter(one -> one.id().equals(away)).findFirst()
        .map(one -> Answer.show(returning(id, away, Typed.nothing().with("version", "" + one.version()))))
        .orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  @PostMapping("/people/{id}/away/{away}")
  Answer back(@PathVariable UUID id, @PathVariable UUID away, Typed typed) {
    var until = typed.date("until", "Enter the day of release or return");
    if (typed.hasErrors()) return Answer.mend(returning(id, away, typed));
    return Answer.from(duties.back(new PersonId(id), away, until.orElseThrow(), typed.version()), typed, _ -> back(id, "Recorded"), () -> returning(id, away, typed));
  }

  private static EntryPage changing(UUID id, Typed typed) {
    return EntryPage.of("Record a change", "/people/" + id, "/people/" + id + "/changes", typed, "Record",
        choice(Radios.of("kind", "What changed?", NotificationEntry.changes()).from(typed)),
        day(DateInput.of("on", "On which day?").from(typed)),
        line(Input.of("about", "Which (if there can be several)").hint("For example, the account, the place or the e-mail address").from(typed)))
        .lead("For a change that became known otherwise than by a notification. What follows from it appears on the person's page.");
  }

  private static EntryPage away(UUID id, Typed typed) {
    return EntryPage.of("Record custody, hospital or time abroad", "/people/" + id, "/people/" + id + "/away", typed, "Record",
        choice(Radios.of("kind", "What was it?", Arrays.stream(Away.Kind.values()).map(k -> Item.of(k, k.title())).toList()).from(typed)),
        day(DateInput.of("from", "First day").from(typed)),
        day(DateInput.of("until", "Day of release or return (if over)").from(typed)))
        .lead("The periods of days leave this time out; the notification period itself runs on.");
  }

  private static EntryPage returning(UUID id, UUID away, Typed typed) {
    return EntryPage.of("Record release or return", "/people/" + id, "/people/" + id + "/away/" + away, typed, "Record",
        day(DateInput.of("until", "Day of release or return").hint("It is the first day that counts").from(typed))).version(typed.version());
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#notifications", done);
  }
}

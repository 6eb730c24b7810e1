package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Absences;
import org.tutela.measures.register.HeldAbsence;
import org.tutela.measures.register.RecordAbsence;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class AbsenceController {
  private final Absences absences;

  AbsenceController(Absences absences) {
    this.absences = absences;
  }

  @GetMapping("/people/{id}/absences")
  Answer form(@PathVariable UUID id) {
    return Answer.to(absences.of(new PersonId(id)), asked -> asked.isPresent() ? Answer.show(page(id, Typed.nothing())) : Answer.go("/people/" + id, "No rule on absence from home is in force for this person"));
  }

  @PostMapping("/people/{id}/absences")
  Answer record(@PathVariable UUID id, Typed typed) {
    var leaves = typed.date("leaves", "Enter the day of leaving");
    var time = typed.time("time", "Enter the time of leaving");
    var days = BecomeSubjectEntry.number(typed, "days", "Enter for how many days");
    String place = typed.required("place", Typed.LINE, "Enter where the person stays");
    var told = Told.read(typed);
    var back = typed.date("return", "");
    String details = typed.optional("details", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Answer.mend(page(id, typed));
    return Answer.from(absences.record(new RecordAbsence(new PersonId(id), leaves.orElseThrow().atTime(time.orElseThrow()), days.orElseThrow(), place,
        told, back, details)), typed, _ -> back(id, "Absence recorded"), () -> page(id, typed));
  }

  @GetMapping("/people/{id}/absences/{absence}")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID absence) {
    return with(id, absence, held -> held.over() ? Answer.stop(new Outcome.Conflict<>("this absence")) : Answer.show(ending(id, absence, Typed.nothing())));
  }

  @PostMapping("/people/{id}/absences/{absence}")
  Answer end(@PathVariable UUID id, @PathVariable UUID absence, Typed typed) {
    return with(id, absence, _ -> {
      var left = typed.yesNo("left", "Say whether the person left");
      var returned = typed.date("returned", left.filter(Boolean::booleanValue).isPresent() ? "Enter the day of return" : "");
      if (typed.hasErrors()) return Answer.mend(ending(id, absence, typed));
      return Answer.from(absences.end(new PersonId(id), absence, left.orElseThrow() ? returned : Optional.empty()), typed, _ -> back(id, "Recorded"), () -> ending(id, absence, typed));
    });
  }

  private Answer with(UUID id, UUID absence, Function<HeldAbsence, Answer> next) {
    return Answer.to(absences.of(new PersonId(id)), asked -> asked.orElse(List.of()).stream().map(Absences.Judged::absence).filter(one -> one.id().equals(absence)).findFirst()
        .map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage page(UUID id, Typed typed) {
    return EntryPage.of("Record an absence from home", "/people/" + id, "/people/" + id + "/absences", typed, "Record",
        day(DateInput.of("leaves", "Day of leaving").from(typed)), line(Input.of("time", "Time of leaving").hint("Like 14:30").width(5).from(typed)),
        line(Input.of("days", "For how many days").hint("The first and the last count").width(4).wholeNumber().from(typed)),
        line(Input.of("place", "Where the person stays").from(typed)),
        day(DateInput.of("told", "Told the police on (leave empty if not told)").from(typed)),
        line(Input.of("told-time", "At what time? (if known)").hint("It matters, since notice is counted in hours").width(5).from(typed)),
        day(DateInput.of("return", "Return as told (if told)").from(typed)), lines(Textarea.of("details", "Travel and accommodation").from(typed)))
        .lead("Whoever is to be away from the sole or main residence for more than 3 days tells the police not less than 12 hours before leaving (Sexual Offences Act 2003, section 85A, Northern Ireland)."
            + " What the rules of another place ask stands beside each absence, with how far they were read. A journey abroad is recorded as a journey. What was told and has become wrong is struck out on the page of the facts, and recorded anew.");
  }

  private static EntryPage ending(UUID id, UUID absence, Typed typed) {
    return EntryPage.of("End of an absence", "/people/" + id, "/people/" + id + "/absences/" + absence, typed, "Record",
        choice(Radios.of("left", "Did the person leave?", Item.of("yes", "Yes, and is back"), Item.of("no", "No, the person stayed at home")).from(typed)),
        day(DateInput.of("returned", "Day of return").from(typed)));
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#absences", done);
  }
}

package org.tutela.measures.register.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Corrections;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.RecordedFact;
import org.tutela.measures.register.StrikeOut;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Looking back: what was recorded and by whom, what was wrong, what was due on a day. */
@Controller
class CorrectionController {
  private final Corrections corrections;
  private final Duties duties;

  CorrectionController(Corrections corrections, Duties duties) {
    this.corrections = corrections;
    this.duties = duties;
  }

  @GetMapping("/people/{id}/facts")
  Answer facts(@PathVariable UUID id) {
    return Answer.read(corrections.of(new PersonId(id)), recorded -> new FactsPage(new PersonId(id), recorded));
  }

  @GetMapping("/people/{id}/facts/{fact}")
  Answer form(@PathVariable UUID id, @PathVariable UUID fact) {
    return with(id, fact, one -> Answer.show(striking(id, one, Typed.nothing())));
  }

  @PostMapping("/people/{id}/facts/{fact}")
  Answer strikeOut(@PathVariable UUID id, @PathVariable UUID fact, Typed typed) {
    return with(id, fact, one -> {
      String reason = typed.required("reason", Typed.TEXT, "Say what was wrong, and how it is known");
      if (typed.hasErrors()) return Answer.mend(striking(id, one, typed));
      return Answer.from(corrections.strikeOut(new StrikeOut(new PersonId(id), fact, reason)), typed,
          _ -> Answer.go("/people/" + id + "/facts", "Struck out. What is due has been worked out afresh"), () -> striking(id, one, typed));
    });
  }

  @GetMapping("/people/{id}/duties")
  Answer then(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    var day = typed.date("day", "");
    if (typed.hasErrors()) return Answer.read(duties.of(person), _ -> ThenPage.asking(person, typed));
    if (day.isEmpty()) return Answer.read(duties.of(person), owed -> ThenPage.asking(person, ThenPage.filledIn(owed.today().minusYears(1))));
    return Answer.from(duties.on(person, day.get()), typed, then -> Answer.show(ThenPage.answering(person, then, typed)), () -> ThenPage.asking(person, typed));
  }

  private Answer with(UUID id, UUID fact, Function<RecordedFact, Answer> next) {
    return Answer.to(corrections.of(new PersonId(id)), recorded -> recorded.find(fact).map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage striking(UUID id, RecordedFact fact, Typed typed) {
    return EntryPage.of("Strike out what was recorded wrongly", "/people/" + id + "/facts", "/people/" + id + "/facts/" + fact.id(), typed, "Strike it out",
        EntryPage.lines(Textarea.of("reason", "What was wrong, and how is it known?").rows(3).from(typed)))
        .lead("%s, %s. It stays on this record, with who struck it out and why, and counts no more. If it was so but otherwise, record it anew afterwards.%s".formatted(FactsPage.what(fact), Days.of(fact.on()),
            more(fact.kind())));
  }

  private static String more(RecordedFact.Kind kind) {
    return switch (kind) {
      case NOTIFICATION -> " Items that were given then stay held until each is ended.";
      case REVIEW -> " One that was determined takes its determination to be struck out first.";
      case DETERMINATION -> " The application is open again, and a period that it ended goes on.";
      case ACKNOWLEDGEMENT -> " The application is to be acknowledged again.";
      case APPEAL -> " One that has an outcome takes its outcome to be struck out first.";
      case APPEAL_OUTCOME -> " The appeal is pending again, and a period that it ended goes on.";
      default -> "";
    };
  }
}

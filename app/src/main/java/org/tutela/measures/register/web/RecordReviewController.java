package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.DaysInWords;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.HeldRecord;
import org.tutela.measures.register.HeldRecord.Decision;
import org.tutela.measures.register.RecordReviews;
import org.tutela.measures.register.ReviewRecord;
import org.tutela.ui.EntryPage;
import org.tutela.ui.EntryPage.EntryField;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Which records of registrants are due for review, and what is decided about one. */
@Controller
class RecordReviewController {
  private final RecordReviews reviews;

  RecordReviewController(RecordReviews reviews) {
    this.reviews = reviews;
  }

  @GetMapping("/register/records")
  Answer due(Typed typed) {
    return Answer.read(reviews.toReview(SupervisionController.page(typed) - 1), RecordsToReviewPage::new);
  }

  @GetMapping("/people/{id}/retention")
  Answer form(@PathVariable UUID id) {
    return held(id, record -> Answer.show(page(id, record, Typed.nothing().with("version", "" + record.reviews().size()).with("next", record.proposed()))));
  }

  @PostMapping("/people/{id}/retention")
  Answer review(@PathVariable UUID id, Typed typed) {
    return held(id, record -> {
      var decision = asks(record, typed) ? typed.choice("decision", Decision.class, "Choose what you decide") : Optional.of(Decision.RETAIN);
      String reason = typed.required("reason", Typed.TEXT, "Say why");
      var next = typed.date("next", decision.filter(Decision.DISPOSE::equals).isPresent() ? "" : "Enter the day of the next review");
      if (typed.hasErrors()) return Answer.mend(page(id, record, typed), typed, record.reviews().size(), "this record");
      return Answer.from(reviews.review(new ReviewRecord(new PersonId(id), decision.orElseThrow(), reason, next, typed.version())), typed,
          _ -> Answer.go("/people/" + id + "#retention", "Review recorded"), () -> page(id, record, typed));
    });
  }

  private Answer held(UUID id, Function<HeldRecord, Answer> next) {
    return Answer.to(reviews.of(new PersonId(id)), held -> held.map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  /** Where the record cannot go there is nothing to choose, unless somebody chose when it could. */
  private static boolean asks(HeldRecord record, Typed typed) {
    return record.againstDisposal().isEmpty() || !typed.raw("decision").isEmpty();
  }

  private static EntryPage page(UUID id, HeldRecord record, Typed typed) {
    var fields = new ArrayList<EntryField>();
    boolean mayGo = record.againstDisposal().isEmpty();
    if (asks(record, typed)) fields.add(choice(Radios.of("decision", "What do you decide?", List.of(Item.of(Decision.RETAIN, "Retain the record"), Item.of(Decision.DISPOSE, "It may go to the information officer for disposal"))).from(typed)));
    fields.add(lines(Textarea.of("reason", mayGo ? "Why" : "Why the record is retained").from(typed)));
    fields.add(day(DateInput.of("next", "To be reviewed again on").hint(mayGo ? "Where the record is retained: within 10 years" : "Within 10 years").from(typed)));
    return EntryPage.of("Record a review of the record", "/people/" + id, "/people/" + id + "/retention", typed, "Record", fields.toArray(EntryField[]::new)).version(typed.version())
        .lead(RecordPanel.PRACTICE + " Nothing is erased here." + record.againstDisposal().map(why -> " That the record may go for disposal cannot be recorded now. " + DaysInWords.in(why) + ".").orElse(""));
  }
}

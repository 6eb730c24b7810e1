package org.tutela.measures.register.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.measures.register.Appeals;
import org.tutela.measures.register.DecideAppeal;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.MakeAppeal;
import org.tutela.measures.register.ReviewId;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

/** An appeal against the determination that a person remain subject, and what became of it. */
@Controller
class AppealController {
  private final Appeals appeals;

  AppealController(Appeals appeals) {
    this.appeals = appeals;
  }

  @GetMapping("/people/{id}/reviews/{review}/appeals")
  Answer form(@PathVariable UUID id, @PathVariable UUID review) {
    return Answer.to(appeals.appealable(new PersonId(id), new ReviewId(review)), held -> Answer.show(making(id, held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/reviews/{review}/appeals")
  Answer make(@PathVariable UUID id, @PathVariable UUID review, Typed typed) {
    return Answer.to(appeals.appealable(new PersonId(id), new ReviewId(review)), held -> {
      var on = typed.date("on", "Enter the day on which the appeal was made");
      String court = typed.required("court", Typed.LINE, "Enter the court");
      if (typed.hasErrors()) return Answer.mend(making(id, held, typed));
      return Answer.from(appeals.make(new MakeAppeal(new PersonId(id), held.id(), on.orElseThrow(), court)), typed, _ -> back(id), () -> making(id, held, typed));
    });
  }

  @GetMapping("/people/{id}/reviews/{review}/appeals/{appeal}")
  Answer outcomeForm(@PathVariable UUID id, @PathVariable UUID review, @PathVariable UUID appeal) {
    return Answer.to(appeals.pending(new PersonId(id), new ReviewId(review), appeal), held -> Answer.show(deciding(id, held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/reviews/{review}/appeals/{appeal}")
  Answer decide(@PathVariable UUID id, @PathVariable UUID review, @PathVariable UUID appeal, Typed typed) {
    return Answer.to(appeals.pending(new PersonId(id), new ReviewId(review), appeal), held -> {
      var what = typed.choice("what", DecideAppeal.What.class, "Choose what became of the appeal");
      var on = typed.date("on", "Enter the day of it");
      var ceases = typed.date("ceases", "");
      String note = typed.required("note", Typed.LINE, "Say what it rests on");
      if (typed.hasErrors()) return Answer.mend(deciding(id, held, typed));
      return Answer.from(appeals.decide(new DecideAppeal(new PersonId(id), held.review().id(), appeal, what.orElseThrow(), on.orElseThrow(), ceases, note)), typed,
          _ -> back(id), () -> deciding(id, held, typed));
    });
  }

  static String words(DecideAppeal.What what) {
    return switch (what) {
      case DISMISSED -> "Dismissed";
      case ALLOWED -> "Allowed: the requirements cease";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  private static EntryPage making(UUID id, HeldReview review, Typed typed) {
    var determined = review.determined().orElseThrow();
    String until = determined.received().map(day -> "The notice was received on %s, which gives until %s to appeal (not verified). ".formatted(Days.of(day), Days.of(IndefiniteReview.appealBy(day))))
        .orElse("When the notice was received is not recorded, so the last of the 21 days to appeal (not verified) cannot be worked out. ");
    return EntryPage.of("Record an appeal", "/people/" + id, "/people/" + id + "/reviews/" + review.id().value() + "/appeals", typed, "Record",
        EntryPage.day(DateInput.of("on", "Made on").from(typed)), EntryPage.line(Input.of("court", "At which magistrates' court?").from(typed)))
        .lead("Against the determination of %s. %sOne made later is recorded as well: whether it is heard is for the court. The determination stands while an appeal is pending."
            .formatted(Days.of(determined.on()), until));
  }

  private static EntryPage deciding(UUID id, Appeals.Appealed held, Typed typed) {
    var appeal = held.appeal();
    return EntryPage.of("Record the outcome of an appeal", "/people/" + id, "/people/" + id + "/reviews/" + held.review().id().value() + "/appeals/" + appeal.id(), typed, "Record",
        EntryPage.choice(Radios.of("what", "What became of the appeal?", Arrays.stream(DecideAppeal.What.values()).map(what -> Item.of(what, words(what))).toList()).from(typed)),
        EntryPage.day(DateInput.of("on", "Decided or withdrawn on").from(typed)),
        EntryPage.day(DateInput.of("ceases", "If it was allowed: the first day without the requirements").hint("As the court says").from(typed)),
        EntryPage.line(Input.of("note", "What it rests on").hint("The court's order, the notice of withdrawal").from(typed)))
        .lead("Made on %s at %s. Dismissed or withdrawn, the determination stands, with its day to apply again. Where it was allowed, a supervisor records it."
            .formatted(Days.of(appeal.appeal().made()), appeal.court()));
  }

  private static Answer back(UUID id) {
    return Answer.go("/people/" + id + "#reviews", "Recorded");
  }
}

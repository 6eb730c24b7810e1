package org.tutela.measures.register.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.measures.register.Acknowledge;
import org.tutela.measures.register.Acknowledgements;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.ReviewId;
import org.tutela.ui.EntryPage;
import org.tutela.ui.Language;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

/** That an application was acknowledged, and the letter that says so. */
@Controller
class AcknowledgementController {
  private final Acknowledgements acknowledgements;

  AcknowledgementController(Acknowledgements acknowledgements) {
    this.acknowledgements = acknowledgements;
  }

  private enum How {
    WRITTEN_EN(HeldReview.Means.LETTER, Optional.of(Language.EN)), WRITTEN_CY(HeldReview.Means.LETTER, Optional.of(Language.CY)), LETTER(HeldReview.Means.LETTER, Optional.empty()),
    E_MAIL(HeldReview.Means.E_MAIL, Optional.empty()), IN_PERSON(HeldReview.Means.IN_PERSON, Optional.empty());

    private final HeldReview.Means means;
    private final Optional<Language> letter;

    How(HeldReview.Means means, Optional<Language> letter) {
      this.means = means;
      this.letter = letter;
    }
  }

  @GetMapping("/people/{id}/reviews/{review}/acknowledgement")
  Answer form(@PathVariable UUID id, @PathVariable UUID review) {
    return Answer.to(acknowledgements.open(new PersonId(id), new ReviewId(review)), held -> Answer.show(page(id, held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/reviews/{review}/acknowledgement")
  Answer record(@PathVariable UUID id, @PathVariable UUID review, Typed typed) {
    return Answer.to(acknowledgements.open(new PersonId(id), new ReviewId(review)), held -> {
      var how = typed.choice("means", How.class, "Choose how it was acknowledged");
      var on = typed.date("on", "Enter the day on which it was acknowledged");
      if (typed.hasErrors()) return Answer.mend(page(id, held, typed));
      return Answer.from(acknowledgements.record(new Acknowledge(new PersonId(id), held.id(), on.orElseThrow(), how.orElseThrow().means, how.get().letter)), typed,
          _ -> Answer.go("/people/" + id + "#reviews", how.get().letter.isPresent() ? "Recorded, and the letter is written" : "Recorded"), () -> page(id, held, typed));
    });
  }

  static String words(HeldReview.Means means) {
    return switch (means) {
      case LETTER -> "by letter";
      case E_MAIL -> "by e-mail";
      case IN_PERSON -> "in person";
    };
  }

  private static EntryPage page(UUID id, HeldReview review, Typed typed) {
    String until = review.timetable().map(IndefiniteReview.Timetable::acknowledgeBy).map(Days::of).orElseThrow();
    return EntryPage.of("Acknowledge an application", "/people/" + id, "/people/" + id + "/reviews/" + review.id().value() + "/acknowledgement", typed, "Record",
        EntryPage.choice(Radios.of("means", "How was it acknowledged?",
            Item.of(How.WRITTEN_EN, "By a letter in English, to be written now").hint("It has no address on it: hand it over, or write the envelope"),
            Item.of(How.WRITTEN_CY, "By a letter in Welsh, to be written now").hint("It has no address on it: hand it over, or write the envelope"),
            Item.of(How.LETTER, "By a letter written elsewhere"), Item.of(How.E_MAIL, "By e-mail"), Item.of(How.IN_PERSON, "In person")).from(typed)),
        EntryPage.day(DateInput.of("on", "Acknowledged on").from(typed)))
        .lead("Received on %s, to be acknowledged within 14 days, by %s (not verified). A letter written here says that the application was received, on which day, and by when it is to be determined."
            .formatted(Days.of(review.begun()), until));
  }
}

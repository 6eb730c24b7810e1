package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.lines;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.ReviewScheme;
import org.tutela.measures.register.ApplyForReview;
import org.tutela.measures.register.Determine;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.ReviewId;
import org.tutela.measures.register.ReviewList;
import org.tutela.measures.register.Reviewing;
import org.tutela.measures.register.Reviews;
import org.tutela.ui.EntryPage;
import org.tutela.ui.EntryPage.EntryField;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class ReviewController {
  private final Reviews reviews;
  private final ReviewList list;

  ReviewController(Reviews reviews, ReviewList list) {
    this.reviews = reviews;
    this.list = list;
  }

  @GetMapping("/people/{id}/reviews")
  Answer form(@PathVariable UUID id) {
    return held(id, reviewing -> Answer.show(beginning(id, reviewing, Typed.nothing())));
  }

  @PostMapping("/people/{id}/reviews")
  Answer begin(@PathVariable UUID id, Typed typed) {
    return held(id, reviewing -> {
      var on = typed.date("on", reviewing.byApplication() ? "Enter the day of the application" : "Enter the day on which the review was begun");
      var told = typed.date("told", "");
      if (told.isPresent() && !reviewing.byApplication()) typed.problem("told", "Leave it empty: by the rules that apply to this person now, nobody applies");
      if (typed.hasErrors()) return Answer.mend(beginning(id, reviewing, typed));
      return Answer.from(reviewing.byApplication() ? reviews.apply(new ApplyForReview(new PersonId(id), on.orElseThrow(), told)) : reviews.begin(new PersonId(id), on.orElseThrow()), typed,
          _ -> back(id, reviewing.byApplication() ? "Application recorded" : "Recorded"), () -> beginning(id, reviewing, typed));
    });
  }

  @GetMapping("/people/{id}/reviews/{review}/told")
  Answer toldForm(@PathVariable UUID id, @PathVariable UUID review) {
    return Answer.to(reviews.weighed(new PersonId(id), new ReviewId(review)), weighed -> weighed.review().toTell()
        ? Answer.show(telling(id, weighed.review(), Typed.nothing())) : Answer.stop(new Outcome.Conflict<>("this review")));
  }

  @PostMapping("/people/{id}/reviews/{review}/told")
  Answer told(@PathVariable UUID id, @PathVariable UUID review, Typed typed) {
    return Answer.to(reviews.weighed(new PersonId(id), new ReviewId(review)), weighed -> {
      var on = typed.date("told", "Enter the day on which the responsible bodies were told");
      if (typed.hasErrors()) return Answer.mend(telling(id, weighed.review(), typed));
      return Answer.from(reviews.tell(new PersonId(id), new ReviewId(review), on.orElseThrow()), typed, _ -> back(id, "Recorded"), () -> telling(id, weighed.review(), typed));
    });
  }

  @GetMapping("/register/reviews")
  Answer open(Typed typed) {
    return Answer.read(list.open(SupervisionController.page(typed) - 1), OpenReviewsPage::new);
  }

  @GetMapping("/people/{id}/reviews/{review}")
  Answer determinationForm(@PathVariable UUID id, @PathVariable UUID review) {
    return Answer.read(reviews.weighed(new PersonId(id), new ReviewId(review)), weighed -> weighed.review().determined().isPresent()
        ? new DeterminationPage(id, weighed.review(), weighed.factors()) : determination(id, weighed.review(), Typed.nothing()));
  }

  @PostMapping("/people/{id}/reviews/{review}")
  Answer determine(@PathVariable UUID id, @PathVariable UUID review, Typed typed) {
    return Answer.to(reviews.weighed(new PersonId(id), new ReviewId(review)), weighed -> determine(id, weighed.review(), typed));
  }

  private Answer determine(UUID id, HeldReview review, Typed typed) {
    var factors = new EnumMap<Factor, String>(Factor.class);
    if (review.byApplication()) for (var factor : Factor.values()) factors.put(factor, typed.optional(factor.name(), Typed.TEXT).orElse(""));
    var remains = typed.choice("remains", value -> value.equals("remains") || value.equals("ceases") ? Optional.of(value.equals("remains")) : Optional.empty(), "Choose the determination");
    String reasons = typed.required("reasons", Typed.TEXT, "Give the reasons");
    var on = typed.date("on", "Enter the day of the determination");
    var received = typed.date("received", "");
    var next = typed.date("next", "");
    var ends = typed.date("ends", "");
    if (typed.hasErrors()) return Answer.mend(determination(id, review, typed));
    return Answer.from(reviews.determine(new Determine(new PersonId(id), review.id(), factors, remains.orElseThrow(), reasons, on.orElseThrow(), received, next, ends)), typed,
        _ -> back(id, "Determined"), () -> determination(id, review, typed));
  }

  private Answer held(UUID id, Function<Reviewing, Answer> next) {
    return Answer.to(reviews.of(new PersonId(id)), held -> held.map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage beginning(UUID id, Reviewing reviewing, Typed typed) {
    if (reviewing.byApplication()) return application(id, typed);
    var fields = new ArrayList<EntryField>();
    fields.add(day(DateInput.of("on", "Begun on").from(typed)));
    // from a page that was opened while another place's rules applied
    if (Stream.of("told-day", "told-month", "told-year").anyMatch(field -> !typed.raw(field).isEmpty())) fields.add(told(typed));
    return EntryPage.of("Review without an application", "/people/" + id, "/people/" + id + "/reviews", typed, "Record", fields.toArray(EntryField[]::new))
        .lead(reviewing.scheme() == ReviewScheme.BY_POLICE ? "In Scotland the police review an indefinite period without an application (Sexual Offences Act 2003, sections 88A to 88H)%s."
            .formatted(reviewing.earliest().map(day -> ". The day of this one is " + Days.of(day)).orElse("; the day of this one cannot be worked out yet"))
            : "The rules by which this period is reviewed are not worked out here. Find out what they ask, and record here when the review was begun, or an application received.");
  }

  private static EntryPage application(UUID id, Typed typed) {
    return EntryPage.of("Application that the requirements end", "/people/" + id, "/people/" + id + "/reviews", typed, "Record",
        day(DateInput.of("on", "Received on").from(typed)), told(typed))
        .lead("In writing, to the chief officer of the area where the person last notified, or of several such areas the one where they spent most of the last 12 months (Sexual Offences Act 2003, section 91A).");
  }

  private static EntryField told(Typed typed) {
    return day(DateInput.of("told", "Responsible bodies told on (if they have been)").hint("It can be added later").from(typed));
  }

  private static EntryPage telling(UUID id, HeldReview review, Typed typed) {
    return EntryPage.of("When the responsible bodies were told", "/people/" + id, "/people/" + id + "/reviews/" + review.id().value() + "/told", typed, "Record",
        day(DateInput.of("told", "Told on").from(typed)))
        .lead("Of the application received on %s. They may be told; from that day they have 28 days to answer, and the determination is due 6 weeks later (not verified).".formatted(Days.of(review.begun())));
  }

  private static EntryPage determination(UUID id, HeldReview review, Typed typed) {
    return review.byApplication() ? onApplication(id, review, typed) : withoutApplication(id, review, typed);
  }

  /** What has not been read is for whoever decides to find out and to say. */
  private static EntryPage withoutApplication(UUID id, HeldReview review, Typed typed) {
    return EntryPage.of("Decide a review", "/people/" + id, "/people/" + id + "/reviews/" + review.id().value(), typed, "Record the decision",
        choice(Radios.of("remains", "What was decided?", Item.of("remains", "The requirements go on"), Item.of("ceases", "The requirements end")).from(typed)),
        lines(Textarea.of("reasons", "Reasons").hint("What was weighed, and by which provisions").from(typed)),
        day(DateInput.of("on", "Decided on").from(typed)),
        day(DateInput.of("ends", "If they end: the first day without them").from(typed)),
        day(DateInput.of("next", "If they go on: the next review on").from(typed)))
        .lead("Begun on %s, without an application. Not worked out here: what is weighed, from when the decision counts, how it can be appealed, and when it is reviewed again. %s".formatted(Days.of(review.begun()),
            review.scheme() == ReviewScheme.BY_POLICE ? "Find it in the Sexual Offences Act 2003, sections 88A to 88H (Scotland), and say in the reasons what was followed."
                : "Find out which rules apply, and say in the reasons what was followed."));
  }

  private static EntryPage onApplication(UUID id, HeldReview review, Typed typed) {
    var fields = new ArrayList<EntryField>();
    for (var factor : Factor.values()) fields.add(lines(Textarea.of(factor.name(), factor.title()).rows(2).from(typed)));
    fields.add(choice(Radios.of("remains", "Is it necessary, to protect the public or anyone in particular from sexual harm, that the person remain subject?",
        Item.of("remains", "Yes: the person remains subject"), Item.of("ceases", "No: the requirements cease")).from(typed)));
    fields.add(lines(Textarea.of("reasons", "Reasons").from(typed)));
    fields.add(day(DateInput.of("on", "Determined on").from(typed)));
    fields.add(day(DateInput.of("received", "Notice received on").hint("Needed if the requirements cease. If they remain, the days to appeal run from it").from(typed)));
    fields.add(day(DateInput.of("next", "May apply again from, if the person remains subject and that is later than 8 years (15 at most, not verified)").from(typed)));
    return EntryPage.of("Determine an application", "/people/" + id, "/people/" + id + "/reviews/" + review.id().value(), typed, "Determine", fields.toArray(EntryField[]::new))
        .lead("Received on %s; responsible bodies %s. To be determined by %s (not verified). ".formatted(Days.of(review.begun()),
            review.bodiesTold().map(day -> "told on " + Days.of(day)).orElse("not recorded as told"), Days.of(review.determineBy().orElseThrow()))
            + "Each factor of section 91D is recorded. If the requirements cease, they do so on the day the person receives the notice.");
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#reviews", done);
  }
}

package org.tutela.measures.register.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Handing;
import org.tutela.measures.register.ReactiveReviews;
import org.tutela.measures.register.Supervisions;
import org.tutela.measures.register.Travellers;
import org.tutela.ui.form.Typed;

@Controller
class SupervisionController {
  private final Supervisions supervisions;
  private final Travellers travellers;
  private final ReactiveReviews reactive;

  SupervisionController(Supervisions supervisions, Travellers travellers, ReactiveReviews reactive) {
    this.supervisions = supervisions;
    this.travellers = travellers;
    this.reactive = reactive;
  }

  @GetMapping("/register")
  Answer overdue(Typed typed) {
    return Answer.read(supervisions.overdue(page(typed) - 1), OverduePage::new);
  }

  static int page(Typed typed) {
    return typed.raw("page").matches("[0-9]{1,6}") ? Integer.parseInt(typed.raw("page")) : 1;
  }

  @GetMapping("/register/travellers")
  Answer travellers(Typed typed) {
    return Answer.read(travellers.ofArea(Math.max(0, page(typed) - 1)), TravellersPage::new);
  }

  @GetMapping("/register/visits")
  Answer visits(Typed typed) {
    return Answer.read(supervisions.visits(page(typed) - 1), OverdueVisitsPage::new);
  }

  @GetMapping("/register/reactive")
  Answer reactive(Typed typed) {
    return Answer.read(reactive.waiting(page(typed) - 1), ToReviewPage::new);
  }

  @GetMapping("/register/assessments")
  Answer assessments(Typed typed) {
    return Answer.read(supervisions.assessments(page(typed) - 1), OverdueAssessmentsPage::new);
  }

  /** Of the area, or with {@code of} the people of one officer. */
  @GetMapping("/register/caseload")
  Answer caseload(Typed typed) {
    var of = officer(typed.raw("of"));
    if (of.isPresent()) return Answer.read(supervisions.managing(of.get(), page(typed) - 1), managing -> new ManagingPage(managing, Typed.nothing()));
    return Answer.read(supervisions.caseload(), caseload -> new CaseloadPage(caseload, Typed.nothing()));
  }

  @PostMapping("/register/caseload")
  Answer giveOver(Typed typed) {
    var from = officer(typed.raw("from"));
    if (typed.raw("some").matches("[0-9]{1,6}") && from.isPresent()) return giveOverSome(from.get(), typed);
    return giveOverAll(typed);
  }

  private Answer giveOverSome(UserId from, Typed typed) {
    return Answer.to(supervisions.managing(from, Integer.parseInt(typed.raw("some")) - 1), managing -> {
      var chosen = typed.all("people").stream().map(SupervisionController::id).flatMap(Optional::stream).map(PersonId::new).collect(Collectors.toSet());
      if (chosen.isEmpty()) typed.problem("people", "Choose who is given over");
      var to = typed.choice("to", SupervisionController::officer, "Choose a colleague");
      String reason = typed.required("reason", Typed.LINE, "Say why they change hands");
      String untrained = typed.optional("untrained", Typed.LINE).orElse("");
      if (typed.hasErrors()) return Answer.mend(new ManagingPage(managing, typed));
      return Answer.from(supervisions.giveOver(from, chosen, new Handing(to.orElseThrow(), reason, untrained)), typed, SupervisionController::givenOver, () -> new ManagingPage(managing, typed));
    });
  }

  private static Answer givenOver(int moved) {
    return Answer.go(ManagingPage.PATH, moved == 1 ? "1 person given over" : moved + " people given over");
  }

  private Answer giveOverAll(Typed typed) {
    return Answer.to(supervisions.caseload(), caseload -> {
      var from = typed.choice("from", SupervisionController::officer, "Choose the officer");
      var to = typed.choice("to", SupervisionController::officer, "Choose a colleague");
      String reason = typed.required("reason", Typed.LINE, "Say why they change hands");
      String untrained = typed.optional("untrained", Typed.LINE).orElse("");
      if (typed.hasErrors()) return Answer.mend(new CaseloadPage(caseload, typed));
      return Answer.from(supervisions.giveOver(from.orElseThrow(), new Handing(to.orElseThrow(), reason, untrained)), typed, SupervisionController::givenOver, () -> new CaseloadPage(caseload, typed));
    });
  }

  @PostMapping("/register/ceiling")
  Answer stateCeiling(Typed typed) {
    return Answer.to(supervisions.caseload(), caseload -> {
      var most = BecomeSubjectEntry.number(typed, "most", "Enter a number from 1 to 1000");
      if (typed.hasErrors()) return Answer.mend(new CaseloadPage(caseload, typed));
      return Answer.from(supervisions.stateCeiling(most.orElseThrow()), typed, _ -> Answer.go("/register/caseload", "Stated"), () -> new CaseloadPage(caseload, typed));
    });
  }

  static Optional<UserId> officer(String id) {
    return id(id).map(UserId::new);
  }

  private static Optional<UUID> id(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
  }
}

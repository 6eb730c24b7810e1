package org.tutela.foundation.access.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.LimitReason;
import org.tutela.foundation.access.LimitedRecords;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Limited records: who may see one and who may not, and why. */
@Controller
class LimitController {
  private static final String NO_RECORD = "No record of your force has this reference";
  private final LimitedRecords records;
  private final Restrictions restrictions;
  private final Staffing staffing;

  LimitController(LimitedRecords records, Restrictions restrictions, Staffing staffing) {
    this.records = records;
    this.restrictions = restrictions;
    this.staffing = staffing;
  }

  @GetMapping("/limits")
  Answer list() {
    return Answer.read(records.list(), lines -> new LimitsPage(lines, Typed.nothing()));
  }

  @PostMapping("/limits")
  Answer find(Typed typed) {
    var reference = typed.required("reference", Typed.NAME, "Enter the reference of the record");
    if (!typed.hasErrors()) {
      switch (records.find(reference)) {
        case Outcome.Done<UUID>(UUID person) -> {
          return Answer.go("/limits/" + person, "");
        }
        case Outcome.NotFound<UUID> _ -> typed.problem("reference", NO_RECORD);
        case Outcome.Stopped<UUID> stopped -> {
          return Answer.stop(stopped);
        }
        case Outcome.Refused<UUID> _ -> throw new IllegalStateException("a look is not refused");
      }
    }
    return Answer.to(records.list(), lines -> Answer.mend(new LimitsPage(lines, typed)));
  }

  @GetMapping("/limits/{person}")
  Answer show(@PathVariable UUID person) {
    return page(person, Typed.nothing(), 200);
  }

  @PostMapping("/limits/{person}/limit")
  Answer limit(@PathVariable UUID person, Typed typed) {
    var how = typed.choice("how", LimitPage.How.class, "Choose who may see this record");
    var code = typed.choice("why", LimitReason.class, "Choose why");
    String reason = typed.required("reason", Typed.LINE, "Say why in your own words");
    var owner = colleague(typed, "owner", "Enter the e-mail address of whoever answers for this record");
    if (typed.hasErrors()) return page(person, typed, 422);
    var limit = new Restrictions.Limit(person, Acting.actor().area(), how.orElseThrow() != LimitPage.How.EXCLUDE, how.orElseThrow() == LimitPage.How.SEAL,
        owner.orElseThrow(), code.orElseThrow().name(), reason);
    return after(restrictions.limit(limit), person, typed, "The record is limited, from the next request of everybody.");
  }

  @PostMapping("/limits/{person}/change")
  Answer change(@PathVariable UUID person, Typed typed) {
    var what = typed.choice("what", LimitChange.class, "Choose what to change");
    var whom = colleague(typed, "email", "Enter the e-mail address of a colleague");
    String reason = typed.required("change-reason", Typed.LINE, "Say why");
    if (typed.hasErrors()) return page(person, typed, 422);
    return after(restrictions.change(person, what.orElseThrow(), whom.orElseThrow(), reason), person, typed, "Changed, from their next request.");
  }

  @PostMapping("/limits/{person}/lift/ask")
  Answer askToLift(@PathVariable UUID person, Typed typed) {
    String reason = typed.required("lift-reason", Typed.LINE, "Say why the limits are not needed any more");
    if (typed.hasErrors()) return page(person, typed, 422);
    return after(restrictions.askToLift(person, reason), person, typed, "A second person must lift the limits. They have been told.");
  }

  @PostMapping("/limits/{person}/lift")
  Answer lift(@PathVariable UUID person, Typed typed) {
    boolean lift = typed.raw("decision").equals("lift");
    return after(lift ? restrictions.lift(person) : restrictions.keep(person), person, typed, lift ? "The limits are lifted." : "The record stays limited.");
  }

  private Optional<UserId> colleague(Typed typed, String field, String missing) {
    String email = typed.required(field, 254, missing);
    if (email.isEmpty()) return Optional.empty();
    var found = staffing.colleague(email.strip());
    if (found.isEmpty()) typed.problem(field, Restrictions.NOT_HERE);
    return found;
  }

  private Answer after(Outcome<Boolean> outcome, UUID person, Typed typed, String done) {
    return switch (outcome) {
      case Outcome.Done<Boolean> _ -> Answer.go("/limits/" + person, done);
      case Outcome.Refused<Boolean>(var problems) -> {
        problems.forEach(problem -> typed.problem(problem.field(), problem.message()));
        yield page(person, typed, 422);
      }
      case Outcome.Stopped<Boolean> stopped -> Answer.stop(stopped);
    };
  }

  private Answer page(UUID person, Typed typed, int status) {
    return Answer.to(records.open(person), record -> new Answer.Show(new LimitPage(record, Acting.actor().id(), LimitPage.shown(record, typed)), status));
  }
}

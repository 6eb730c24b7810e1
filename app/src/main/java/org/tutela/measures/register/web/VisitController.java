package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;
import static org.tutela.ui.EntryPage.pick;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.AddressAtVisit;
import org.tutela.measures.register.RecordVisit;
import org.tutela.measures.register.VisitPlan;
import org.tutela.measures.register.Visiting;
import org.tutela.measures.register.Visits;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class VisitController {
  private final Visits visits;

  VisitController(Visits visits) {
    this.visits = visits;
  }

  @GetMapping("/people/{id}/visits")
  Answer form(@PathVariable UUID id) {
    return visiting(id, addresses -> Answer.show(visit(id, addresses, Typed.nothing())));
  }

  private Answer visiting(UUID id, Function<List<HeldAddress>, Answer> next) {
    return Answer.to(visits.of(new PersonId(id)), _ -> Answer.to(visits.addresses(new PersonId(id)), next));
  }

  @PostMapping("/people/{id}/visits")
  Answer record(@PathVariable UUID id, Typed typed) {
    return visiting(id, addresses -> record(id, addresses, typed));
  }

  private Answer record(UUID id, List<HeldAddress> addresses, Typed typed) {
    var on = typed.date("on", "Enter the day of the visit");
    var time = typed.time("time", "Enter the time of the visit");
    var announced = typed.yesNo("announced", "Say whether it was announced");
    var outcome = typed.choice("outcome", RecordVisit.Outcome.class, "Choose what came of it");
    String note = typed.required("note", Typed.TEXT, "Say what was seen and said");
    var seen = Stream.of("present", "children", "devices", "vehicles", "demeanour").collect(Collectors.toMap(Function.identity(), field -> text(typed, field)));
    var at = typed.raw("address").isEmpty() ? Optional.<AddressAtVisit>empty() : typed.choice("address", chosen -> said(addresses, chosen), "Choose what the visit says of an address");
    if (typed.hasErrors()) return Answer.mend(visit(id, addresses, typed));
    var command = new RecordVisit(new PersonId(id), on.orElseThrow().atTime(time.orElseThrow()), announced.orElseThrow(), outcome.orElseThrow(),
        seen.get("present"), seen.get("children"), seen.get("devices"), seen.get("vehicles"), seen.get("demeanour"), note);
    return Answer.from(visits.record(command, at), typed, Map.of("words", "note"), _ -> back(id, "Visit recorded"), () -> visit(id, addresses, typed));
  }

  @GetMapping("/people/{id}/visits/plan")
  Answer planForm(@PathVariable UUID id) {
    return planning(id, visiting -> Answer.show(planning(id, visiting, Typed.nothing())));
  }

  @PostMapping("/people/{id}/visits/plan")
  Answer plan(@PathVariable UUID id, Typed typed) {
    var weeks = BecomeSubjectEntry.number(typed, "weeks", "Enter the weeks");
    String reasons = typed.required("reasons", Typed.TEXT, "Say what in the plan for this person calls for it");
    return planning(id, visiting -> {
      if (typed.hasErrors()) return Answer.mend(planning(id, visiting, typed));
      return Answer.from(visits.plan(new PersonId(id), new VisitPlan(weeks.orElseThrow(), reasons)), typed, _ -> back(id, "Plan set"), () -> planning(id, visiting, typed));
    });
  }

  private Answer planning(UUID id, Function<Optional<Visiting>, Answer> next) {
    return Answer.to(visits.of(new PersonId(id)), next);
  }

  private static Optional<AddressAtVisit> said(List<HeldAddress> addresses, String chosen) {
    return addresses.stream().flatMap(one -> Stream.of(new AddressAtVisit(one.id(), true), new AddressAtVisit(one.id(), false))).filter(one -> value(one).equals(chosen)).findFirst();
  }

  private static String value(AddressAtVisit at) {
    return (at.there() ? "there:" : "not:") + at.address();
  }

  private static Select address(List<HeldAddress> addresses) {
    var options = addresses.stream().flatMap(one -> {
      String where = one.words().replaceAll("\\s*\\R\\s*", ", ");
      return Stream.of(Select.Option.of(value(new AddressAtVisit(one.id(), true)), "Seen to live or stay there: " + where), Select.Option.of(value(new AddressAtVisit(one.id(), false)), "Not found to live or stay there: " + where));
    });
    return Select.of("address", "What does the visit say of an address?", Stream.concat(Stream.of(Select.Option.of("", "Nothing")), options).toList());
  }

  private static EntryPage visit(UUID id, List<HeldAddress> addresses, Typed typed) {
    return EntryPage.of("Record a home visit", "/people/" + id, "/people/" + id + "/visits", typed, "Record",
        day(DateInput.of("on", "Day").from(typed)), line(Input.of("time", "Time").hint("Like 14:30").width(5).from(typed)),
        choice(Radios.yesNo("announced", "Was it announced?").from(typed)),
        choice(Radios.of("outcome", "What came of it?", Arrays.stream(RecordVisit.Outcome.values()).map(o -> Item.of(o, o.title())).toList()).from(typed)),
        pick(address(addresses).from(typed)),
        line(Input.of("present", "Who was present").from(typed)), line(Input.of("children", "Children seen").from(typed)),
        line(Input.of("devices", "Devices").from(typed)), line(Input.of("vehicles", "Vehicles").from(typed)), line(Input.of("demeanour", "Demeanour").from(typed)),
        lines(Textarea.of("note", "What was seen and said").from(typed)));
  }

  private static EntryPage planning(UUID id, Optional<Visiting> visiting, Typed typed) {
    var unreviewed = visiting.map(Visiting::unreviewed).orElse(List.of());
    return EntryPage.of("Plan the visits", "/people/" + id, "/people/" + id + "/visits/plan", typed, "Set it",
        line(Input.of("weeks", "A visit every how many weeks?").hint("0 for none: managed reactively, which a supervisor signs off").width(4).wholeNumber().from(typed)),
        lines(Textarea.of("reasons", "What in the plan for this person calls for it").from(typed)))
        .lead("How often comes from the risk management plan of this person, not from a table."
            + (unreviewed.isEmpty() ? "" : " This is also the review of reactive management. Recorded since it was decided: %s. A supervisor who keeps it so enters 0 with the reasons; a number brings visits back.".formatted(String.join("; ", VisitPanel.lines(unreviewed)))));
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#visits", done);
  }
}

package org.tutela.casework.people.web;

import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Safety;
import org.tutela.casework.people.SafetyPart;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

/** The pages of a response officer: finding a person, and what whoever meets them has to know. What is asked travels in the body of a form. */
@Controller
class SafetyController {
  private final Gate gate;
  private final Safety safety;
  private final Supplier<List<SafetyPart>> parts;
  private final Clock clock;

  SafetyController(Gate gate, Safety safety, ObjectProvider<SafetyPart> parts, Clock clock) {
    this.gate = gate;
    this.safety = safety;
    this.parts = SingletonSupplier.of(() -> parts.stream().sorted(Comparator.comparingInt(SafetyPart::order)).toList());
    this.clock = clock;
  }

  @GetMapping("/people/safety")
  Answer form() {
    return Answer.show(form(Typed.nothing()));
  }

  private static EntryPage form(Typed typed) {
    return EntryPage.of("Find somebody whom you meet", "/", "/people/safety", typed, "Find",
        line(Input.of("name", "Name").from(typed)),
        day(SearchEntry.born(typed)),
        line(SearchEntry.age(typed)),
        line(Input.of("reference", "Or their reference").hint("Then leave the rest out").width(20).from(typed)))
        .lead("What you find and open is recorded with your name.");
  }

  @PostMapping("/people/safety")
  Answer find(Typed typed) {
    var name = typed.optional("name", Typed.NAME);
    var birth = BirthField.read(typed, London.date(clock.instant()));
    var reference = typed.optional("reference", Typed.LINE);
    if (typed.hasErrors()) return Answer.mend(form(typed));
    if (reference.isPresent()) {
      return Answer.to(safety.find(reference.get()), found -> found.isEmpty() ? Answer.show(new SafetyFoundPage(found)) : Answer.go(SafetyPage.path(found.getFirst()), ""));
    }
    if (name.isEmpty()) typed.problem("name", "Enter their name, or their reference");
    if (birth.isEmpty()) typed.problem(BirthField.FIELD, "Enter when they were born, as far as you know it");
    if (typed.hasErrors()) return Answer.mend(form(typed));
    return Answer.read(safety.find(NamedPerson.named(name.orElseThrow(), "").born(birth.orElseThrow())), SafetyFoundPage::new);
  }

  @GetMapping("/people/{id}/safety")
  Answer open(@PathVariable UUID id) {
    return gate.together(() -> Answer.read(safety.open(new PersonId(id)),
        person -> new SafetyPage(person, parts.get().stream().map(part -> part.of(person.id())).flatMap(Optional::stream).toList())));
  }
}

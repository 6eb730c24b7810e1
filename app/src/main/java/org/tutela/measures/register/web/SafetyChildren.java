package org.tutela.measures.register.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.SafetyPart;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Households;
import org.tutela.ui.component.Prose;

/** That the register knows of children about somebody, for whoever meets them. */
@Component
class SafetyChildren implements SafetyPart {
  private final Households households;

  SafetyChildren(Households households) {
    this.households = households;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Optional<PersonPanel.Panel> of(PersonId person) {
    if (!(households.children(person) instanceof Outcome.Done<Households.Children>(var children))) return Optional.empty();
    String words = Stream.of(
            children.household() ? "Notified: a household with a child" : "",
            children.relationship() ? "Notified: a relationship with somebody who has children" : "",
            children.stayed().map(day -> "Stayed at a household with a child, the last time until " + Days.of(day)).orElse(""))
        .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    return words.isEmpty() ? Optional.empty() : Optional.of(PersonPanel.Panel.of("children", "Children", new PersonPanel.Part.Words(Prose.lines(words))));
  }
}

package org.tutela.casework.people.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Naming;
import org.tutela.foundation.kernel.Outcome;

@Component
class PersonNaming implements Naming {
  private final People people;

  PersonNaming(People people) {
    this.people = people;
  }

  @Override
  public Optional<String> of(UUID person) {
    if (!Acting.may(Permission.LIST_PEOPLE)) return Optional.empty();
    return people.find(new PersonId(person)) instanceof Outcome.Done(var held) ? Optional.of(held.called()) : Optional.empty();
  }
}

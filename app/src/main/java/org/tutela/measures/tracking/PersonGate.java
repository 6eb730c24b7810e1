package org.tutela.measures.tracking;

import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;

/** The gate for whatever concerns one wearer: who may not see the person does not pass, and the log says whom it was about. */
@Component
class PersonGate {
  private final Gate gate;
  private final People people;

  PersonGate(Gate gate, People people) {
    this.gate = gate;
    this.people = people;
  }

  <T> Outcome<T> pass(Permission permission, PersonId person, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return gate.pass(permission, visit -> people.find(person).then(held -> {
      visit.concerning(Target.about("person", held.id().value(), held.area(), held.id().value()));
      return work.apply(held, visit);
    }));
  }
}

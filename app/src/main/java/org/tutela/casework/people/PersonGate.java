package org.tutela.casework.people;

import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;

/** The gate for whatever concerns one person: who may not see the person does not pass, and the log says whom it was about. */
@Component
public class PersonGate {
  private final Gate gate;
  private final People people;
  private final RefugeStore refuges;

  PersonGate(Gate gate, People people, RefugeStore refuges) {
    this.gate = gate;
    this.people = people;
    this.refuges = refuges;
  }

  public <T> Outcome<T> pass(Permission permission, PersonId person, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return gate.pass(permission, visit -> concerning(person, visit, work));
  }

  /**
   * Whether addresses of a person that stand elsewhere are kept from the visitor: one of theirs is a refuge, and the person is nobody whom the visitor
   * holds. Which of the others is the same place nobody can say, so none is shown.
   */
  public boolean withholds(PersonId person, Visit visit) {
    return visit.once("refuge", person.value(), () -> refuges.any(person)) && !visit.holds(person.value());
  }

  /** Inside a passage that found out whom it is about. */
  public <T> Outcome<T> concerning(PersonId person, Visit visit, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return people.find(person).then(held -> {
      visit.concerning(Target.about("person", held.id().value(), held.area(), held.id().value()));
      return work.apply(held, visit);
    });
  }
}

package org.tutela.measures.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.people.Safety;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;

/**
 * The gate for what the register holds of one person. Whoever changes it waits until an earlier change of the same person's is done, before reading anything:
 * what a person owes is worked out from all facts of one moment, and what was found not to be there yet is not there when it is written.
 */
@Component
class RegistrantGate {
  private final PersonGate persons;
  private final Safety safety;
  private final EpisodeStore store;

  RegistrantGate(PersonGate persons, Safety safety, EpisodeStore store) {
    this.persons = persons;
    this.safety = safety;
    this.store = store;
  }

  <T> Outcome<T> pass(Permission permission, PersonId person, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return persons.pass(permission, person, (held, visit) -> {
      if (permission.changes()) hold(person);
      return work.apply(held, visit);
    });
  }

  /** For whoever meets the person, and sees nothing else of them. */
  <T> Outcome<T> safety(PersonId person, Function<Visit, Outcome<T>> work) {
    return safety.of(person, work);
  }

  /** Whether places where the person lives or stays are kept from the visitor. Ask it where there are any. */
  boolean withholds(PersonId person, Visit visit) {
    return persons.withholds(person, visit);
  }

  /** Inside a passage that found out whom it is about, and only reads. */
  <T> Outcome<T> concerning(PersonId person, Visit visit, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return persons.concerning(person, visit, work);
  }

  /** Inside a passage that found out whom it is about, and changes what is held of them. */
  <T> Outcome<T> changing(PersonId person, Visit visit, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return persons.concerning(person, visit, (held, inside) -> {
      hold(person);
      return work.apply(held, inside);
    });
  }

  /** Until the transaction ends; again within it costs nothing. */
  void hold(PersonId person) {
    store.hold(person);
  }

  /** For a round over many: in one order, so that no two rounds wait for one another. */
  void hold(Collection<PersonId> persons) {
    persons.stream().distinct().sorted(Comparator.comparing(person -> person.value().toString())).forEach(this::hold);
  }
}

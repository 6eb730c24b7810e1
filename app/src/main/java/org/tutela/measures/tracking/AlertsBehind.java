package org.tutela.measures.tracking;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** How what others were asked to act on stands by now. It changes nothing of what they do: an alert that is taken back closes no case. */
@Service
public class AlertsBehind {
  private final PersonGate persons;
  private final BehindStore store;

  AlertsBehind(PersonGate persons, BehindStore store) {
    this.persons = persons;
    this.store = store;
  }

  /** @param from the first day @param to the last; the first come first */
  public Outcome<List<Behind>> of(PersonId person, AlertStep.Kind kind, LocalDate from, LocalDate to) {
    return persons.pass(Permission.SEE_WEARER, person, (_, visit) -> {
      var since = from.atStartOfDay(London.ZONE).toInstant();
      var until = to.plusDays(1).atStartOfDay(London.ZONE).toInstant();
      var behind = switch (kind) {
        case NEAR_CHILDREN -> store.nearChildren(person, since, until);
        case VIOLATION -> store.violations(person, since, until);
      };
      visit.shown(behind.size());
      return Outcome.done(behind);
    });
  }
}

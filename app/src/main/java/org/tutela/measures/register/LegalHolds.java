package org.tutela.measures.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tutela.casework.people.PersonId;

/** Legal holds on people's records, which whoever keeps them tells: while one stands, nobody records that the record may go. */
public interface LegalHolds {
  /** @param by who placed it, by name */
  record Held(String reason, Instant since, String by) {}

  /** Those that stand, the first first. */
  List<Held> standing(PersonId person);

  /** Those of them of whom one stands. */
  Set<PersonId> held(Collection<PersonId> persons);
}

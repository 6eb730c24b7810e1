package org.tutela.casework.people;

import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** Whoever manages a held person, as another module has it. Beans read their store directly, inside the asker's passage. */
public interface ManagedBy {
  Optional<UserId> manager(PersonId person);
}

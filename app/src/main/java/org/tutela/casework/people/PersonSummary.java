package org.tutela.casework.people;

import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;

/** One held person in a line of a page. */
public record PersonSummary(
    PersonId id, String reference, AreaCode area, String name, Sex sex, Optional<Birth> birth, boolean restricted, int version) {

  /** As pages about them say who they are. */
  public String called() {
    return name + ", " + reference;
  }
}

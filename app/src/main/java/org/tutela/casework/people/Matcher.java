package org.tutela.casework.people;

import java.util.List;
import org.springframework.stereotype.Component;

/** Compares everybody held with the person named. */
@Component
class Matcher {
  Found match(NamedPerson asked, boolean widened) {
    return new Found("none", 0, "", 0, List.of());
  }
}

package org.tutela.measures.enquiry;

import java.util.UUID;

/** What has been found out about who the person asked about is. */
public sealed interface Finding {
  record NotLooked() implements Finding {}

  /** @param person a person held, by the id of {@code people} */
  record Held(UUID person) implements Finding {}

  /** An officer looked and found that no person held is meant. */
  record NobodyHeld() implements Finding {}
}

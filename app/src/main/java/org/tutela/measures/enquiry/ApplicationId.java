package org.tutela.measures.enquiry;

import java.util.Optional;
import java.util.UUID;

/** One request made to the police, from first contact to the end of what came of it. */
public record ApplicationId(UUID value) {

  /** From an address; what is no id is nobody's application. */
  public static Optional<ApplicationId> read(String text) {
    try {
      return text.length() == 36 ? Optional.of(new ApplicationId(UUID.fromString(text))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

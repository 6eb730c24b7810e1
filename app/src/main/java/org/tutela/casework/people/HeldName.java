package org.tutela.casework.people;

import java.util.UUID;

/** @param raw as it was typed or came, whatever the boxes were */
public record HeldName(UUID id, NameKind kind, String forenames, String surname, String raw) {
  public String whole() {
    return (forenames + " " + surname).strip();
  }
}

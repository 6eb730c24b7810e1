package org.tutela.casework.people;

import java.util.UUID;

/** A name, an address or an identifier as it was recorded. @param words of an identifier as typed, to be masked */
public record Detail(UUID id, Kind kind, String title, String words) {

  public enum Kind { NAME, ADDRESS, IDENTIFIER }

  static Detail of(HeldName name) {
    return new Detail(name.id(), Kind.NAME, name.kind().title(), name.whole());
  }

  static Detail of(HeldAddress address) {
    return new Detail(address.id(), Kind.ADDRESS, address.kind().title(), (address.lines() + "\n" + address.postcode()).strip());
  }

  static Detail of(HeldIdentifier identifier) {
    return new Detail(identifier.id(), Kind.IDENTIFIER, identifier.kind().title(), identifier.raw());
  }

  public String masked() {
    return kind == Kind.IDENTIFIER ? HeldIdentifier.masked(words) : words;
  }
}

package org.tutela.casework.people;

import java.util.UUID;

/**
 * A name, an address or an identifier as it was recorded.
 *
 * @param words of an identifier as typed, to be masked
 * @param refuge shown to the holders of the person alone
 */
public record Detail(UUID id, Kind kind, String title, String words, boolean refuge) {

  public enum Kind { NAME, ADDRESS, IDENTIFIER }

  static Detail of(HeldName name) {
    return new Detail(name.id(), Kind.NAME, name.kind().title(), name.whole(), false);
  }

  static Detail of(HeldAddress address) {
    return new Detail(address.id(), Kind.ADDRESS, address.kind().title(), address.words(), address.refuge());
  }

  static Detail of(HeldIdentifier identifier) {
    return new Detail(identifier.id(), Kind.IDENTIFIER, identifier.kind().title(), identifier.raw(), false);
  }

  public boolean withheld() {
    return refuge && words.equals(HeldAddress.WITHHELD);
  }

  public String masked() {
    return kind == Kind.IDENTIFIER ? HeldIdentifier.masked(words) : words;
  }
}

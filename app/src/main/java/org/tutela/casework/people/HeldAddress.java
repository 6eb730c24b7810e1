package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param lines separated by line breaks, empty where it is withheld; @param refuge shown to the holders of the person alone */
public record HeldAddress(UUID id, AddressKind kind, String lines, String postcode, Optional<LocalDate> from, Optional<LocalDate> to, boolean refuge) {
  public static final String WITHHELD = "Address withheld: a refuge";

  public boolean current() {
    return to.isEmpty() && kind != AddressKind.FORMER;
  }

  public boolean withheld() {
    return refuge && (lines + postcode).isEmpty();
  }

  public String words() {
    return withheld() ? WITHHELD : (lines + "\n" + postcode).strip();
  }

  HeldAddress reading(String itsLines, String itsPostcode) {
    return new HeldAddress(id, kind, itsLines, itsPostcode, from, to, refuge);
  }
}

package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param lines separated by line breaks, empty where it is withheld; @param refuge shown to the holders of the person alone; @param lies in which police area, where somebody said so; @param verified the last look at whether they are there */
public record HeldAddress(UUID id, AddressKind kind, String lines, String postcode, Optional<LocalDate> from, Optional<LocalDate> to, boolean refuge, Optional<PoliceArea> lies, Optional<AddressCheck> verified) {
  public static final String WITHHELD = "Address withheld: a refuge";

  public boolean current() {
    return to.isEmpty() && kind != AddressKind.FORMER;
  }

  public boolean withheld() {
    return refuge && (lines + postcode).isEmpty();
  }

  /** Goes with the address itself. */
  @Override
  public Optional<PoliceArea> lies() {
    return withheld() ? Optional.empty() : lies;
  }

  @Override
  public Optional<AddressCheck> verified() {
    return withheld() ? Optional.empty() : verified;
  }

  /** Nobody has found since that they are not there. */
  public boolean notFoundThere() {
    return verified.filter(check -> !check.how().verifies()).isPresent();
  }

  public String words() {
    return withheld() ? WITHHELD : (lines + "\n" + postcode).strip();
  }

  boolean says(PoliceArea area) {
    return lies.filter(area::equals).isPresent();
  }

  HeldAddress reading(String itsLines, String itsPostcode) {
    return new HeldAddress(id, kind, itsLines, itsPostcode, from, to, refuge, lies, verified);
  }
}

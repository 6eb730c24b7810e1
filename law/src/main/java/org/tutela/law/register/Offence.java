package org.tutela.law.register;

import java.util.Optional;

/**
 * An offence as Schedule 3 needs it.
 *
 * @param section without "s.", such as {@code 15A}
 * @param inchoate attempting, conspiring, inciting, aiding, abetting, counselling or procuring
 * @param offenderAge at the offence; empty when it is not known
 * @param otherAge of the victim or intended victim at the offence, or of the youngest person in the image when it was made
 * @param service under the law of the armed forces
 */
public record Offence(
    Statute statute, String section, boolean inchoate, Optional<Integer> offenderAge, Optional<Integer> otherAge, boolean service) {

  public static Offence of(Statute statute, String section) {
    return new Offence(statute, section, false, Optional.empty(), Optional.empty(), false);
  }

  public Offence by(int age) {
    return new Offence(statute, section, inchoate, Optional.of(age), otherAge, service);
  }

  public Offence againstOneAged(int age) {
    return new Offence(statute, section, inchoate, offenderAge, Optional.of(age), service);
  }

  public Offence attempted() {
    return new Offence(statute, section, true, offenderAge, otherAge, service);
  }

  public Offence asService() {
    return new Offence(statute, section, inchoate, offenderAge, otherAge, true);
  }
}

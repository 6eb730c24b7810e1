package org.tutela.law.duty;

import java.util.Optional;

/**
 * An offence as the schedule needs it.
 *
 * @param statute a code of {@link Statute}
 * @param section without "s.", such as {@code 9} or {@code 14}
 * @param victimAge of the victim, the intended victim or the person in the image; empty when it is not recorded
 * @param inchoate attempting, conspiring, aiding, encouraging or inciting
 * @param circumstance what a row asks for besides the section, such as an intended rape
 */
public record Offence(Statute statute, String section, Optional<Integer> victimAge, boolean inchoate, Circumstance circumstance) {

  public enum Statute {
    SOA_1956, INDECENCY_WITH_CHILDREN_1960, THEFT_1968, CRIMINAL_LAW_1977, PROTECTION_OF_CHILDREN_1978,
    CUSTOMS_1979, CJA_1988, SOA_AMENDMENT_2000, SOA_2003, CJIA_2008, OTHER
  }

  public enum Circumstance { NONE, INTENT_TO_RAPE, INDECENT_PHOTOGRAPH_OF_CHILD }

  public static Offence of(Statute statute, String section) {
    return new Offence(statute, section, Optional.empty(), false, Circumstance.NONE);
  }

  public Offence againstOneAged(int age) {
    return new Offence(statute, section, Optional.of(age), inchoate, circumstance);
  }

  public Offence attempted() {
    return new Offence(statute, section, victimAge, true, circumstance);
  }

  public Offence with(Circumstance found) {
    return new Offence(statute, section, victimAge, inchoate, found);
  }
}

package org.tutela.law.register;

import java.util.stream.Stream;

/** What the register holds: items that statute requires, and items beyond it that the announcement of 2007 asked for. */
public enum Item {
  BIRTH("N1", "Date of birth", true),
  INSURANCE_NUMBER("N2", "National Insurance number", true),
  NAME_THEN("N3", "Names used on the relevant date", true),
  HOME_THEN("N4", "Home address on the relevant date", true),
  NAME("N5", "Names used now", true),
  HOME("N6", "Home address", true),
  OTHER_ADDRESS("N7", "Other address in the United Kingdom where he regularly stays", true),
  HOUSEHOLD("N8", "Household with a child, 12 hours or more", true),
  ACCOUNT("N9", "Bank or building society account", true),
  DEBIT_CARD("N10", "Debit card", true),
  CREDIT_CARD("N11", "Credit card", true),
  PASSPORT("N12", "Passport", true),
  IDENTITY_DOCUMENT("N13", "Identity document", true),
  OTHER_PROOF("N14", "Other proof of identity", true),
  FINGERPRINTS_AND_PHOTOGRAPH("N15", "Fingerprints and photograph", true),
  EMAIL("X1", "E-mail address", false),
  TELEPHONE("X2", "Telephone number", false),
  ONLINE_IDENTITY("X3", "Online identity", false),
  RELATIONSHIP("X4", "Relationship with someone who has children", false),
  VEHICLE("X5", "Vehicle", false),
  EMPLOYMENT("X6", "Employer, volunteering or training", false),
  DEVICE("X7", "Device or internet access", false),
  APPEARANCE("X8", "Appearance", false),
  BIOMETRIC_REFERENCE("X9", "Reference to a biometric record", false),
  ASSOCIATE("X10", "Leisure and associates", false);

  private final String code;
  private final String title;
  private final boolean statutory;

  Item(String code, String title, boolean statutory) {
    this.code = code;
    this.title = title;
    this.statutory = statutory;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** In the Act or its regulations for England and Wales; another rule set can differ. */
  public boolean statutory() {
    return statutory;
  }

  /** Kept with its own right and encrypted. */
  public boolean financial() {
    return this == ACCOUNT || this == DEBIT_CARD || this == CREDIT_CARD;
  }

  /** A change in it matters to the duty to consider disclosure. */
  public boolean mattersToChildren() {
    return switch (this) {
      case HOME, OTHER_ADDRESS, HOUSEHOLD, EMAIL, ONLINE_IDENTITY, RELATIONSHIP -> true;
      default -> false;
    };
  }

  public static Stream<Item> all() {
    return Stream.of(values());
  }
}

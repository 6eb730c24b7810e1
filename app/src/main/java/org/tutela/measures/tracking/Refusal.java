package org.tutela.measures.tracking;

/** Why something that came from outside was not taken. */
public enum Refusal {
  UNKNOWN_DEVICE("From a device that is not known"),
  WRONG_CREDENTIAL("With a credential or a signature that is not the device's"),
  WITHDRAWN("From a device that was withdrawn"),
  OLD_COUNTER("With a counter far behind the last one"),
  CONFLICT("Two different uploads under one counter"),
  UNREADABLE("Cannot be read"),
  TOO_LARGE("Larger than anything a device sends"),
  CUT_SHORT("Ended before it was whole"),
  TOO_MANY("More than a device may send in a minute"),
  CANNOT_BE_STORED("Cannot be stored");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

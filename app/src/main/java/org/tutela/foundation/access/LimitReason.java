package org.tutela.foundation.access;

/** Why a record is limited to some, or closed to some. */
public enum LimitReason {
  STAFF_RELATIVE("A member of staff, or a relative of one"),
  WITNESS("A protected witness, source or person"),
  WELL_KNOWN("Known to the public"),
  INQUIRY("An inquiry that must not become known"),
  OWN_INTEREST("Somebody here has an interest of their own");

  private final String words;

  LimitReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

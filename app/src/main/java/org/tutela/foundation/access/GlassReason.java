package org.tutela.foundation.access;

/** Why a closed record had to be opened at once. */
public enum GlassReason {
  CHILD_AT_RISK("A child may be at risk now"), LIFE_AT_RISK("Somebody's life may be at risk"),
  ASKED_BY_COURT("A court has asked for it"), OWNER_CANNOT_BE_REACHED("The owner of the record cannot be reached");

  private final String words;

  GlassReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

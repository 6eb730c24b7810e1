package org.tutela.casework.people;

/** How much speaks for a candidate, in words; never a percentage, for a reader takes that as a finding (matching M-2). */
public enum Band {
  STRONG("Much speaks for this"),
  POSSIBLE("Some speaks for this"),
  WEAK("Little speaks for this");

  private final String words;

  Band(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

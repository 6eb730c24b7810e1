package org.tutela.casework.people;

import java.time.LocalDate;

/**
 * The last look at whether somebody lives or stays at an address.
 *
 * @param words what was seen or said, and where
 * @param by the name of whoever recorded it; empty where it is not known
 */
public record AddressCheck(How how, LocalDate on, String words, String by) {

  public enum How {
    VISIT("Seen there at a home visit"),
    DOCUMENT("By a document"),
    COUNCIL_TAX("By council tax"),
    ENQUIRY("By another enquiry"),
    NOT_FOUND("Not found there");

    private final String title;

    How(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean verifies() {
      return this != NOT_FOUND;
    }
  }
}

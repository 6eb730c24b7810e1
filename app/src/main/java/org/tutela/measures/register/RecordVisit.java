package org.tutela.measures.register;

import java.time.LocalDateTime;
import org.tutela.casework.people.PersonId;

/** A home visit, made or tried. @param children seen there */
public record RecordVisit(
    PersonId person, LocalDateTime at, boolean announced, Outcome outcome, String present, String children, String devices, String vehicles,
    String demeanour, String note) {

  public enum Outcome {
    MADE("Visited"),
    NOT_IN("Not in"),
    REFUSED("Entry refused");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}

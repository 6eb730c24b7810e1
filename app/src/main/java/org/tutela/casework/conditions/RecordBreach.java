package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** @param decided the day of the outcome */
public record RecordBreach(PersonId person, InstrumentId instrument, Optional<TermId> term, LocalDate on, String facts, Outcome outcome, LocalDate decided) {

  public enum Outcome {
    REPORTED("Reported, nothing decided yet"),
    NO_ACTION("No action"),
    WARNED("Warned"),
    RECALLED("Recalled to prison"),
    CAUTIONED("Cautioned for it"),
    CONVICTED("Convicted of it");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean proved() {
      return this == CAUTIONED || this == CONVICTED;
    }
  }
}

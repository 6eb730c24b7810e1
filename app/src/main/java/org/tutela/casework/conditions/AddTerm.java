package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * @param area where it applies; "" everywhere
 * @param until a term's own last day; empty while the instrument lasts
 * @param lengthNote where the order says so when its length is unusual; ""
 */
public record AddTerm(PersonId person, InstrumentId instrument, Kind kind, String words, String area, LocalDate from, Optional<LocalDate> until, String lengthNote) {
  public AddTerm(PersonId person, InstrumentId instrument, Kind kind, String words, LocalDate from, Optional<LocalDate> until) {
    this(person, instrument, kind, words, "", from, until, "");
  }

  public enum Kind {
    PROHIBITION("Prohibition"),
    REQUIREMENT("Requirement"),
    FOREIGN_TRAVEL("Foreign travel prohibition"),
    FOREIGN_TRAVEL_ALL("Foreign travel prohibition, all countries");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean forbidsTravel() {
      return this == FOREIGN_TRAVEL || this == FOREIGN_TRAVEL_ALL;
    }
  }
}

package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;

/** @param reviewBy by when somebody looks at it again; a warning needs it */
public record RecordMarker(PersonId person, Marker.Kind kind, String words, LocalDate from, Optional<LocalDate> reviewBy) {
  public RecordMarker {
    if (kind == Marker.Kind.AT_RISK) throw new IllegalArgumentException("who is at risk is recorded with RecordAtRisk");
  }
}

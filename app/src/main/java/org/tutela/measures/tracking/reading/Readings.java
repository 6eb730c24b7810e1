package org.tutela.measures.tracking.reading;

import java.util.List;

/** @param errors a sentence for each part that could not be read */
public record Readings(List<Reading> readings, List<String> errors) {
  public Readings {
    readings = List.copyOf(readings);
    errors = List.copyOf(errors);
  }

  static Readings of(Reading reading) {
    return new Readings(List.of(reading), List.of());
  }

  static Readings none(String error) {
    return new Readings(List.of(), List.of(error));
  }
}

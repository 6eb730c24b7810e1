package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/**
 * One line of what a force keeps a list of.
 *
 * @param about the address of a station; where it stands that a country is of high risk
 * @param until the last day, where it has one
 * @param ended when somebody ended it or struck it out
 */
public record DirectoryEntry(
    UUID id, Kind kind, String name, String about, LocalDate from, Optional<LocalDate> until, Instant recordedAt, UserId recordedBy, Optional<Ended> ended) {

  public enum Kind { STATION, COUNTRY }

  /** @param struck it was entered wrongly, and counts on no day */
  public record Ended(boolean struck, String reason, Instant at, UserId by) {}

  public boolean struck() {
    return ended.filter(Ended::struck).isPresent();
  }

  public boolean inForce(LocalDate day) {
    return touches(day, day);
  }

  /** In force on a day of a time. */
  public boolean touches(LocalDate first, LocalDate last) {
    return !struck() && !from.isAfter(last) && until.filter(first::isAfter).isEmpty();
  }

  /** A country that is named in what is known of a journey, and on the list on one of its days; other countries than the first are told in words. */
  boolean ofJourney(String country, String details, LocalDate left, LocalDate back) {
    return (namedIn(country) || namedIn(details)) && touches(left, back.isBefore(left) ? left : back);
  }

  /** The same place, however it was written. */
  boolean named(String written) {
    return Place.key(name).equals(Place.key(written));
  }

  /** Somewhere in what was written, as a word or words of its own. */
  boolean namedIn(String written) {
    String key = Place.key(name);
    return !key.isEmpty() && (" " + Place.key(written) + " ").contains(" " + key + " ");
  }
}

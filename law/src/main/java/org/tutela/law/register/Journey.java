package org.tutela.law.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Leaving the United Kingdom.
 *
 * @param days for which he means to be away, the day of departure included
 * @param knownOn when he knew the date, the country and the point of arrival
 * @param returned when he came back
 * @param returnGiven the return that was notified before leaving, with its place
 */
public record Journey(
    LocalDateTime departs, String country, int days, LocalDate knownOn, Optional<LocalDate> returned, Optional<LocalDate> returnGiven) {
  public static final String IRELAND = "Ireland";

  public static Journey to(String country, LocalDateTime departs, int days, LocalDate knownOn) {
    return new Journey(departs, country, days, knownOn, Optional.empty(), Optional.empty());
  }

  public Journey back(LocalDate day) {
    return new Journey(departs, country, days, knownOn, Optional.of(day), returnGiven);
  }

  public Journey withReturnGiven(LocalDate day) {
    return new Journey(departs, country, days, knownOn, returned, Optional.of(day));
  }

  public LocalDate departsOn() {
    return departs.toLocalDate();
  }
}

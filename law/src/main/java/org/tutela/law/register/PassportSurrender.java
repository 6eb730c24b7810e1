package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.law.Cites;

/**
 * Passports of somebody who may travel to no country abroad: surrendered by the day on which the prohibition begins, and held until it is over.
 *
 * @param last day in force; empty until further order
 * @param acts what became of passports, the first at the start
 */
@Cites(value = "SOA 2003 ss.103D, 122C", rules = "13 passports")
public record PassportSurrender(LocalDate begins, Optional<LocalDate> last, List<Act> acts) {
  public enum What { SURRENDERED, NONE_HELD, RETURNED }

  public record Act(What what, LocalDate on) {}

  public enum Outstanding { NOTHING, SURRENDER, RETURN }

  public Outstanding outstanding(LocalDate day) {
    if (over(day)) return held() ? Outstanding.RETURN : Outstanding.NOTHING;
    return day.isBefore(begins) || answered() ? Outstanding.NOTHING : Outstanding.SURRENDER;
  }

  public boolean over(LocalDate day) {
    return last.filter(day::isAfter).isPresent();
  }

  /** Whether the police hold any. */
  public boolean held() {
    return sinceReturned().anyMatch(act -> act.what() == What.SURRENDERED);
  }

  private boolean answered() {
    return sinceReturned().findAny().isPresent();
  }

  /** What was returned is asked for again where the prohibition turns out not to be over. */
  private Stream<Act> sinceReturned() {
    return acts.reversed().stream().takeWhile(act -> act.what() != What.RETURNED);
  }

  /** The next day on which something else may be outstanding although nothing happens. */
  public Optional<LocalDate> changes(LocalDate after) {
    return Stream.concat(Stream.of(begins), last.map(day -> day.plusDays(1)).stream()).filter(day -> day.isAfter(after)).min(LocalDate::compareTo);
  }
}

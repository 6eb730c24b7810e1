package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;

/**
 * What is laid on a person, and what of it was recorded wrongly.
 *
 * @param passports what became of them
 * @param names of those who struck something out
 */
public record Held(List<Instrument> instruments, List<HeldPassports> passports, List<Struck> struck, Map<UserId, String> names) {

  /** Which of the five an id means. */
  public enum Kind { INSTRUMENT, TERM, BREACH, VARIATION, PASSPORT }

  /** @param words in which it was recorded */
  public record Struck(String words, LocalDate on, StruckOut out) {}
}

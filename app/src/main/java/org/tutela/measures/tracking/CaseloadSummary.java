package org.tutela.measures.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonSummary;

/**
 * Wearers, each in one line, by their references.
 *
 * @param choices whose they can be, {@code chosen} the one that they are
 * @param total how many they are, of whom the lines are one page, from 1 on
 */
public record CaseloadSummary(List<Choice> choices, Choice chosen, int weeks, int total, int page, List<Line> lines, Instant now) {
  public static final int SHOWN = 50;

  /** @param key "all", "nobody", "team:" with its name, or the officer's */
  public record Choice(String key, String title) {
    /** Nobody, or one officer, whose name need not stand in each line. */
    public boolean one() {
      return !key.equals("all") && !key.startsWith("team:");
    }
  }

  /**
   * @param manager "" for nobody @param open how many alerts, by severity @param violations that were confirmed in the period
   * @param ordered how long the wearer had to be in during it @param away of that, in so many {@code absences}
   * @param worn whether a device is worn now; {@code heard} when it was last, with its {@code battery}
   */
  public record Line(PersonSummary person, String manager, Map<Integer, Integer> open, int violations, Duration ordered, int absences, Duration away, int gaps, Duration silent,
                     boolean worn, Optional<Instant> heard, Optional<Integer> battery) {

    /** In tenths of a percent, rounded down, so that nothing is all that was not. */
    public Optional<Long> kept() {
      long all = ordered.toMinutes();
      return all == 0 || away.toMinutes() > all ? Optional.empty() : Optional.of(Math.floorDiv((all - away.toMinutes()) * 1000, all));
    }
  }

  public int pages() {
    return pages(total);
  }

  static int pages(int total) {
    return Math.max(1, (total + SHOWN - 1) / SHOWN);
  }
}

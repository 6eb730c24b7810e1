package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Origin;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Stage;

/** One page of the list, nearest clock first. @param total of all pages */
public record Applications(List<Line> lines, int total, int overdue, int page) {

  public int pages() {
    return Math.max(1, (total + Asked.SIZE - 1) / Asked.SIZE);
  }

  /**
   * One application in a list: no name of anybody.
   *
   * @param clock the nearest that still runs
   * @param flags with {@code OVERDUE} when that clock has passed
   */
  public record Line(ApplicationId id, String reference, String town, Stage stage, Origin origin, String team, Optional<UserId> owner,
                     Optional<Limit> clock, Optional<Instant> due, Set<Flag> flags, Instant firstContact,
                     Optional<OutcomeCategory> outcome) {

    public boolean overdue() {
      return flags.contains(Flag.OVERDUE);
    }
  }
}

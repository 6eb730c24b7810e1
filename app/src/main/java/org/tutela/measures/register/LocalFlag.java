package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * The flag of a registrant on the local intelligence system of the area that manages them.
 *
 * @param acts what was done with it, in order; what another area did stays readable and says nothing of this one
 */
public record LocalFlag(AreaCode area, List<Act> acts) {

  public enum What { PUT_ON, TRIGGERS, REPORTED, CHECKED, TAKEN_OFF }

  /** @param words the triggers, what came in on it, what a look at them came to, or why it was taken off */
  public record Act(AreaCode area, What what, LocalDate on, String words, Instant at, UserId by) {}

  LocalFlag and(LocalFlag more) {
    return new LocalFlag(area, Stream.concat(acts.stream(), more.acts.stream()).toList());
  }

  /** Since it was put on last; empty where it is not on. */
  private List<Act> standing() {
    var standing = new ArrayList<Act>();
    for (var act : acts) {
      if (!act.area().equals(area)) continue;
      if (act.what() == What.TAKEN_OFF) standing.clear();
      else standing.add(act);
    }
    return standing;
  }

  public boolean isOn() {
    return !standing().isEmpty();
  }

  /** The day on which it was put on; empty where it is not on. */
  public Optional<LocalDate> since() {
    return standing().stream().findFirst().map(Act::on);
  }

  public String triggers() {
    return standing().stream().filter(act -> act.what() != What.CHECKED && act.what() != What.REPORTED).reduce((_, last) -> last).map(Act::words).orElse("");
  }

  /** The last look of a supervisor at the triggers as they are now. */
  public Optional<Act> checked() {
    return standing().stream().filter(act -> act.what() != What.REPORTED).reduce((_, last) -> last).filter(act -> act.what() == What.CHECKED);
  }

  /** The day of what was done last. */
  Optional<LocalDate> last() {
    return acts.stream().filter(act -> act.area().equals(area)).reduce((_, later) -> later).map(Act::on);
  }

  /** What can be done with it as it stands. */
  public boolean takes(What what) {
    return isOn() != (what == What.PUT_ON);
  }
}

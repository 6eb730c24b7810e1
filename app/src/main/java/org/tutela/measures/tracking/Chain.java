package org.tutela.measures.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Before whom an alert is put while nobody acknowledges it, and how long after it was raised; by severity. */
public record Chain(Map<Integer, List<Step>> steps) {
  public static final int SEVERITIES = 4;
  public static final int LONGEST = 5;
  /** Until a force sets its own. */
  public static final Chain OURS = new Chain(Map.of(1, List.of(new Step(5, Whom.MANAGER), new Step(15, Whom.SUPERVISORS)), 2, List.of(new Step(15, Whom.MANAGER), new Step(45, Whom.SUPERVISORS)),
      3, List.of(new Step(60, Whom.MANAGER))));

  public enum Whom {
    MANAGER("whoever manages the person"),
    OFFICERS("the force's officers"),
    SUPERVISORS("the supervisors");

    private final String title;

    Whom(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** @param minutes since the alert was raised */
  public record Step(int minutes, Whom whom) {}

  public List<Step> of(int severity) {
    return steps.getOrDefault(severity, List.of());
  }

  /** @param gone how many steps have been */
  public Optional<Step> next(int severity, int gone) {
    var all = of(severity);
    return gone < all.size() ? Optional.of(all.get(gone)) : Optional.empty();
  }
}

package org.tutela.law.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.law.Cites;

/** Every limit of a case that can be computed now; one that runs from a step not yet done is absent, not guessed. */
@Cites(value = "CSODS clocks", rules = {"K-1", "K-2", "K-3", "K-4", "K-5", "K-9", "K-10"})
public record Deadlines(List<Deadline> all) {

  public Deadlines {
    all = List.copyOf(all);
  }

  public static Deadlines of(Progress progress) {
    return new Deadlines(limits(progress)
        .flatMap(limit -> limit.anchor(progress).map(anchor -> deadline(limit, limit.dueAfter(anchor), progress)).stream())
        .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::limit))
        .toList());
  }

  private static Stream<TimeLimit> limits(Progress progress) {
    var limits = new ArrayList<>(TimeLimit.TABLE);
    limits.add(progress.concerns() == Concerns.FOUND ? TimeLimit.CLOSE_CONCERNS : TimeLimit.CLOSE_NO_CONCERNS);
    return limits.stream()
        .filter(limit -> limit.ruleSet() == progress.ruleSet())
        .filter(limit -> progress.origin() == Origin.APPLICATION || concernsPolice(limit.limit()));
  }

  /** A right-to-know case has no applicant, so no first checks and no interview to wait for. */
  private static boolean concernsPolice(Limit limit) {
    return limit != Limit.INITIAL_CHECKS && limit != Limit.INTERVIEW;
  }

  private static Deadline deadline(TimeLimit limit, Instant originally, Progress progress) {
    Instant due = originally;
    boolean missed = false;
    for (Extension extension : progress.extensions()) {
      if (extension.limit() != limit.limit()) continue;
      var before = new Deadline(limit.limit(), originally, due, limit.elapsed() && due.equals(originally),
          progress.done(limit.limit()), missed, limit.reason());
      missed |= before.breached(extension.at());
      due = LondonTime.endOf(extension.newDate());
    }
    return new Deadline(limit.limit(), originally, due, limit.elapsed() && due.equals(originally),
        progress.done(limit.limit()), missed, limit.reason());
  }

  public Optional<Deadline> of(Limit limit) {
    return all.stream().filter(deadline -> deadline.limit() == limit).findFirst();
  }

  public List<Deadline> overdue(Instant now) {
    return all.stream().filter(deadline -> deadline.overdue(now)).toList();
  }

  public List<Deadline> breached(Instant now) {
    return all.stream().filter(deadline -> deadline.breached(now)).toList();
  }

  /** The first limit that is still to be met. */
  public Optional<Deadline> next() {
    return all.stream().filter(deadline -> deadline.doneAt().isEmpty()).findFirst();
  }
}

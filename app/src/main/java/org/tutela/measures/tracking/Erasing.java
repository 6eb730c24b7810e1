package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * By night what has been kept long enough goes, a part at a time: each part is a transaction with its own entry of the log, so that a night that is broken
 * off has done whole parts, and the next goes on from there. The database looks itself whether a part may go.
 */
@Component
class Erasing {
  private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
  private static final int A_NIGHT = 500;
  private static final int A_PART = 10_000;
  private static final int DAYS = 20;
  private static final int SEARCHES = 100;
  private final Gate gate;
  private final KeptStore store;
  private final Receiving receiving;
  private final Clock clock;

  Erasing(Gate gate, KeptStore store, Receiving receiving, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.receiving = receiving;
    this.clock = clock;
  }

  private interface Door {
    Optional<KeptStore.Gone> part();
  }

  /** @return how many rows went */
  long due() {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "RETENTION", () -> {
        long rows = 0;
        for (var each : gate.unattended(() -> store.due(clock.instant(), A_NIGHT))) rows += erase(each);
        rows += unworn() + searches();
        days();
        return rows;
      });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What fails for one stops no other, and is tried again the next night. */
  private long erase(KeptStore.Going going) {
    try {
      var id = going.kept().activation();
      return all(going, Kept.Part.POSITIONS, () -> store.erasePositions(id, clock.instant(), A_PART)) + all(going, Kept.Part.RECORDS, () -> store.eraseRecords(id, clock.instant(), A_PART));
    } catch (RuntimeException e) {
      LOG.error("what has been kept long enough cannot be deleted, and is tried again the next night", e);
      return 0;
    }
  }

  private long all(KeptStore.Going going, Kept.Part what, Door door) {
    long rows = 0;
    for (boolean finished = false; !finished; ) {
      var gone = part(going, what, door);
      rows += gone.map(KeptStore.Gone::rows).orElse(0L);
      finished = gone.map(KeptStore.Gone::finished).orElse(true);
    }
    return rows;
  }

  private Optional<KeptStore.Gone> part(KeptStore.Going going, Kept.Part what, Door door) {
    if (!(going.kept().standing(what, clock.instant()) instanceof Kept.Standing.Due)) return Optional.empty();
    return gate.<Optional<KeptStore.Gone>>pass(Permission.ERASE_TRACKING, visit -> {
      visit.concerning(Target.about("activation", going.kept().activation().value(), going.area(), going.kept().person().value()));
      var gone = door.part();
      // a hold was placed meanwhile
      if (gone.isEmpty()) return Outcome.conflict("this part");
      visit.shown(Math.toIntExact(gone.get().rows()));
      visit.note("what", what.name());
      gone.get().first().ifPresent(day -> visit.note("days", day + "/" + gone.get().last().orElseThrow()));
      return Outcome.done(gone);
    }) instanceof Outcome.Done<Optional<KeptStore.Gone>>(var gone) ? gone : Optional.empty();
  }

  private long unworn() {
    long rows = 0;
    for (long some = A_PART; some == A_PART; rows += some) {
      some = gate.<Long>pass(Permission.ERASE_TRACKING, visit -> {
        long gone = store.eraseUnworn(clock.instant(), A_PART);
        visit.shown(Math.toIntExact(gone));
        visit.note("what", "UNWORN");
        return gone == 0 ? Outcome.conflict("nothing") : Outcome.done(gone);
      }) instanceof Outcome.Done<Long>(Long gone) ? gone : 0;
    }
    return rows;
  }

  /** Who was near a crime, and who asked: after the positions, since what rested on them goes with them. */
  private long searches() {
    long rows = 0;
    try {
      for (long some = 1; some > 0; rows += some) {
        some = gate.<Long>pass(Permission.ERASE_TRACKING, visit -> {
          var gone = store.eraseSearches(clock.instant(), SEARCHES);
          visit.shown(Math.toIntExact(gone.rows()));
          visit.note("what", "SEARCHES");
          visit.note("matches", Long.toString(gone.matches()));
          visit.note("searches", Long.toString(gone.searches()));
          return gone.rows() == 0 ? Outcome.conflict("nothing") : Outcome.done(gone.rows());
        }) instanceof Outcome.Done<Long>(Long gone) ? gone : 0;
      }
    } catch (RuntimeException e) {
      LOG.error("searches that have been kept long enough cannot be deleted, and are tried again the next night", e);
    }
    return rows;
  }

  private void days() {
    gate.<List<LocalDate>>pass(Permission.ERASE_TRACKING, visit -> {
      var days = store.dropDays(clock.instant(), DAYS);
      visit.shown(days.size());
      visit.note("what", "DAYS");
      days.forEach(day -> visit.note("day-" + day, "dropped"));
      return days.isEmpty() ? Outcome.conflict("nothing") : Outcome.done(days);
    }).map(days -> {
      receiving.forget(days);
      return days;
    });
  }
}

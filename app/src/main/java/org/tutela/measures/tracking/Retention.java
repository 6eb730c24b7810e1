package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** How long a force keeps what is known of wearers, what goes next, and what is in the way. One person sets a term, another agrees: what went by it cannot be brought back. */
@Service
public class Retention {
  public static final Duration FORETOLD = Duration.ofDays(30);
  static final Duration FORGOTTEN = Duration.ofDays(365);
  private final Gate gate;
  private final KeptStore kept;
  private final KeepingStore keepings;
  private final Clock clock;

  Retention(Gate gate, KeptStore kept, KeepingStore keepings, Clock clock) {
    this.gate = gate;
    this.kept = kept;
    this.keepings = keepings;
    this.clock = clock;
  }

  /** @param second who agreed; "" while nobody has */
  public record Term(int number, Keeping keeping, String reason, Instant at, UserId by, String byName, String second) {}

  /**
   * @param inForce empty while the force has set none of its own
   * @param waiting for a second person
   * @param going what is due within the next days, with what is in the way of it
   * @param forgotten of which nothing will go, because a zone is in force though nobody wears a device any more
   */
  public record Held(Optional<Term> inForce, Optional<Term> waiting, int number, List<Kept> going, List<Kept> forgotten, List<Kept> gone, UserId reader, Instant now) {}

  public Outcome<Held> held() {
    return gate.pass(Permission.SEE_RETENTION, visit -> {
      var area = visit.actor().area();
      var now = clock.instant();
      var going = kept.goingBy(area, now.plus(FORETOLD), Visit.LONGEST_LIST);
      var forgotten = kept.forgotten(area, now.minus(FORGOTTEN), Visit.LONGEST_LIST);
      var gone = kept.gone(area, now.minus(FORETOLD), Visit.LONGEST_LIST);
      visit.shown(going.size() + forgotten.size() + gone.size());
      return Outcome.done(new Held(keepings.inForce(area), keepings.waiting(area), keepings.number(area), going, forgotten, gone, visit.actor().id(), now));
    });
  }

  /** @param number of the last term that whoever sets this one has seen */
  public Outcome<Integer> set(Keeping keeping, String reason, int number) {
    return gate.pass(Permission.SET_RETENTION, visit -> {
      var area = visit.actor().area();
      if (keepings.number(area) != number || keepings.waiting(area).isPresent()) return Outcome.conflict("this term");
      if (keeping.positions() > keeping.records()) return Outcome.refused("records", "Zones and alerts are kept for as long as positions, or longer");
      if (!keeping.isWithinBounds()) return Outcome.refused("positions", "Enter a number of months from 12 to 1,200");
      if (reason.isBlank()) return Outcome.refused("reason", "Say why");
      concerning(visit, number + 1, keeping);
      keepings.insert(area, number + 1, keeping, reason, clock.instant(), visit.actor().id());
      return Outcome.done(number + 1);
    });
  }

  /** From the next night on it counts. */
  public Outcome<Integer> agree(int number) {
    return answer(Permission.AGREE_RETENTION, number, true);
  }

  /** Whoever set it may take it back. */
  public Outcome<Integer> refuse(int number) {
    return answer(Permission.REFUSE_RETENTION, number, false);
  }

  private Outcome<Integer> answer(Permission permission, int number, boolean agreed) {
    return gate.pass(permission, visit -> {
      var area = visit.actor().area();
      var term = keepings.waiting(area).filter(waiting -> waiting.number() == number);
      if (term.isEmpty()) return Outcome.conflict("this term");
      concerning(visit, number, term.get().keeping());
      if (agreed) visit.notBy("A-8 four eyes", term.get().by());
      keepings.answer(area, term.get(), agreed, clock.instant(), visit.actor().id());
      return Outcome.done(number);
    });
  }

  private static void concerning(Visit visit, int number, Keeping keeping) {
    visit.concerning(Target.of("retention", new UUID(0, number), visit.actor().area()));
    visit.note("months", keeping.positions() + "/" + keeping.records());
  }
}

package org.tutela.foundation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/**
 * Until when each member of staff is vetted. Whose clearance has ended may do nothing from their next request on, which {@link AccessPolicy} sees to;
 * a colleague renews it, nobody their own. Administrators and information officers can, of whom a force has both from its first day.
 */
@Service
public class Clearances {
  /** How long before it ends it stands on the list of those to renew. */
  public static final int WARNING = 60;

  private final Gate gate;
  private final StaffStore staff;
  private final Clock clock;

  Clearances(Gate gate, StaffStore staff, Clock clock) {
    this.gate = gate;
    this.staff = staff;
    this.clock = clock;
  }

  /** @param renewers who of the reader's force could renew it, by name */
  public record Own(Clearance clearance, boolean holds, List<String> renewers) {}

  /** The reader's own, which they are told though they may do nothing: it passes no gate. */
  public Own own() {
    var reader = Acting.actor();
    var own = staff.find(reader.id()).map(Member::clearance).orElseGet(() -> new Clearance("", reader.vettedUntil(), reader.id(), clock.instant()));
    var renewers = staff.of(reader.area()).stream()
        .filter(member -> member.enabled() && !member.id().equals(reader.id()) && member.clearance().holds(today()) && Permission.RECORD_CLEARANCE.heldBy(member.roles()))
        .map(Member::name).toList();
    return new Own(own, own.holds(today()), renewers);
  }

  /** Of the reader's force, whose clearance has ended or ends soon: the first to end first. */
  public Outcome<List<Member>> ending() {
    return gate.inArea(Permission.SEE_CLEARANCES, (area, visit) -> {
      LocalDate soon = today().plusDays(WARNING);
      var ending = staff.of(area).stream().filter(member -> member.enabled() && !member.vettedUntil().isAfter(soon)).sorted(Comparator.comparing(Member::vettedUntil)).toList();
      visit.shown(ending.size());
      return Outcome.done(ending);
    });
  }

  /** Counts at their next request: one that ends sooner as well. */
  public Outcome<Boolean> record(UserId id, String level, LocalDate until, int version) {
    return gate.pass(Permission.RECORD_CLEARANCE, visit -> {
      var member = staff.find(id).orElse(null);
      if (member == null) return Outcome.notFound();
      visit.concerning(Target.of("staff", id.value(), member.area()));
      visit.notBy("A-8 four eyes", id);
      if (member.version() != version) return Outcome.conflict("this member of staff");
      staff.vet(member, level, until, visit.actor().id(), clock.instant());
      visit.note("until", until.toString());
      return Outcome.done(true);
    });
  }

  public LocalDate today() {
    return London.date(clock.instant());
  }
}

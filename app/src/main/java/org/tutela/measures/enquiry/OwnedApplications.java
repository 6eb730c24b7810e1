package org.tutela.measures.enquiry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Owned;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Open applications, whose officer leaves or is away: given over as an officer would, with the system's authority. */
@Component
class OwnedApplications implements Owned {
  /** @param team stays that of the application */
  record Mine(ApplicationId id, AreaCode area, String team, Optional<UUID> subject, int version) {}

  private final ListStore store;
  private final Triage triage;

  OwnedApplications(ListStore store, Triage triage) {
    this.store = store;
    this.triage = triage;
  }

  @Override
  public String words(int count) {
    return count == 1 ? "open application" : "open applications";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public int count(UserId staff) {
    return store.ownedBy(staff).size();
  }

  @Override
  public Outcome<Integer> giveOver(UserId from, Successor to, String reason) {
    var mine = store.ownedBy(from);
    Outcome<Integer> moved = Outcome.done(0);
    for (var application : mine) {
      moved = moved.then(before -> assign(application, to.of(application.subject())).map(_ -> before + 1));
    }
    return moved;
  }

  private Outcome<Application> assign(Mine mine, Optional<UserId> to) {
    try {
      return Acting.as(Acting.system(mine.area()), Acting.purpose(), () -> triage.assign(new Assign(mine.id(), mine.version(), mine.team(), to)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

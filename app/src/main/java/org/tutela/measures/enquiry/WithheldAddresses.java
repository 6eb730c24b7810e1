package org.tutela.measures.enquiry;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Where an applicant and the children live, when that is a refuge: shown to those whose case it is, its owner and the owner's team, and to nobody else (security B36). */
@Service
public class WithheldAddresses {
  static final String RULE = "B36 refuge";

  private final Gate gate;
  private final Cases cases;
  private final WithheldStore store;
  private final ListStore lists;
  private final Ids ids;

  WithheldAddresses(Gate gate, Cases cases, WithheldStore store, ListStore lists, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.lists = lists;
    this.ids = ids;
  }

  public Outcome<Withheld.Standing> of(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(application -> standing(visit, application)));
  }

  /** As {@link #of}, for a form that would show it again: refused to whom it is withheld. */
  public Outcome<Withheld.Standing> toMark(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(application -> {
      var standing = standing(visit, application);
      if (standing.refuge() && standing.shown().isEmpty()) visit.refuse(RULE);
      return standing;
    }));
  }

  /** Whoever works on requests may hide it, at once; only those whose case it is show it again. */
  public Outcome<ApplicationId> mark(ApplicationId id, int version, boolean refuge, String reason) {
    return gate.pass(Permission.NOTE_CONCERN, visit -> cases.at(visit, id, version).then(application -> {
      if (reason.isBlank()) return Outcome.refused("reason", "Say how it is known");
      var standing = standing(visit, application);
      if (standing.refuge() && standing.shown().isEmpty()) visit.refuse(RULE);
      if (standing.refuge() == refuge) return Outcome.conflict("this application");
      return cases.note(visit, application, refuge ? "ADDRESSES_HIDDEN" : "ADDRESSES_SHOWN_AGAIN", "").map(_ -> {
        var by = visit.actor().id();
        if (refuge) store.hide(ids.next(), id, application.request(), lists.town(id), reason, cases.now(), by);
        else store.show(id, application.request(), standing.shown().orElseThrow(), reason, cases.now(), by);
        return id;
      });
    }));
  }

  private Withheld.Standing standing(Visit visit, Application application) {
    if (!store.isRefuge(application.id())) return new Withheld.Standing(false, Optional.empty());
    if (holds(visit.actor(), application)) visit.openTo(application.id().value());
    return new Withheld.Standing(true, store.of(application.id()));
  }

  /** As a case is somebody's reason to open the person it is about ({@link OwnCases}). */
  static boolean holds(Actor actor, Application application) {
    return actor.is(Role.SYSTEM) || application.owner().filter(actor.id()::equals).isPresent()
        || !application.team().isEmpty() && application.team().equals(actor.team());
  }
}

package org.tutela.measures.enquiry;

import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;

/** The children's parents, as staff learn of them while the application is open; they go with it to another force. */
@Service
public class ParentParticulars {
  private final Gate gate;
  private final Cases cases;
  private final ParentStore store;
  private final WithheldStore withheld;

  ParentParticulars(Gate gate, Cases cases, ParentStore store, WithheldStore withheld) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.withheld = withheld;
  }

  public Outcome<Parents.Shown> of(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(application -> shown(visit, application)));
  }

  /** As {@link #of}, for the form that would show them again: refused to whom they are withheld. */
  public Outcome<Parents.Shown> toRecord(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(application -> openly(visit, application)));
  }

  public Outcome<ApplicationId> record(ApplicationId id, int version, Parents parents) {
    return gate.pass(Permission.RECEIVE_REQUEST, visit -> cases.at(visit, id, version).then(application -> {
      if (!application.stage().isOpen()) return Outcome.refused("", "This application is closed");
      boolean nothingYet = openly(visit, application).parents().isEmpty();
      if (nothingYet && parents.isEmpty()) return Outcome.refused("mother-names", "Enter what is known of the mother or the father");
      return cases.note(visit, application, "PARENTS_RECORDED", "").map(after -> {
        store.insert(id, after.version(), parents, cases.now(), visit.actor().id());
        return id;
      });
    }));
  }

  private Parents.Shown openly(Visit visit, Application application) {
    var shown = shown(visit, application);
    if (shown.withheld()) visit.refuse(WithheldAddresses.RULE);
    return shown;
  }

  private Parents.Shown shown(Visit visit, Application application) {
    boolean refuge = withheld.isRefuge(application.id()), holds = WithheldAddresses.holds(visit.actor(), application);
    if (refuge && holds) visit.openTo(application.id().value());
    return new Parents.Shown(store.of(application.id()), refuge && !holds);
  }
}

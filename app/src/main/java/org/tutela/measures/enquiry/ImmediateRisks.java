package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.ImmediateRisk;

/** A child may be in danger now: somebody acts at once, whatever the clocks say, and the application goes on beside it. */
@Service
public class ImmediateRisks {
  private static final String SOURCE = "immediate-risk";
  private final Gate gate;
  private final Cases cases;
  private final RiskStore store;
  private final Work work;
  private final Ids ids;

  ImmediateRisks(Gate gate, Cases cases, RiskStore store, Work work, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.work = work;
    this.ids = ids;
  }

  /** At any moment of an open case, from any version of its page: a child's danger waits for no conflict. */
  public Outcome<Application> raise(RaiseImmediateRisk command) {
    return gate.pass(Permission.RAISE_IMMEDIATE_RISK, visit ->
        cases.find(visit, command.application()).then(application -> raise(visit, application, command)));
  }

  Outcome<Application> raise(Visit visit, Application application, RaiseImmediateRisk command) {
    if (command.why().isBlank()) return Outcome.refused("why", "Say why a child may be in danger now");
    var now = cases.now();
    return cases.add(visit, application, "IMMEDIATE_RISK", command.why(),
        open -> open.immediateRisk(new ImmediateRisk(now, command.owner().value().toString(), command.action()))).then(after -> {
          UUID id = ids.next();
          store.insert(id, command, now, visit.actor().id());
          return work.open(new OpenTask("ACT_NOW", Permission.RAISE_IMMEDIATE_RISK, "Act now: a child may be in danger, " + after.reference(), Urgency.IMMEDIATE, after.area(),
              after.team(), Optional.of(command.owner()), SOURCE, id, "/applications/" + after.id() + "/immediate-risk", after.person(), now))
              .map(_ -> after);
        });
  }

  /** What the owner did about it. The flag stays: it is part of the case's story. */
  public Outcome<Application> acted(ApplicationId id, int version, UUID risk, String done) {
    return gate.pass(Permission.RAISE_IMMEDIATE_RISK, visit -> cases.at(visit, id, version).then(application -> {
      if (done.isBlank()) return Outcome.refused("done", "Say what was done");
      if (!store.acted(id, risk, done, cases.now(), visit.actor().id())) return Outcome.conflict("this immediate risk");
      return work.done(SOURCE, risk, "ACT_NOW").then(_ -> cases.note(visit, application, "ACTED_ON_RISK", done));
    }));
  }

  public Outcome<List<Danger>> of(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(_ -> store.of(id)));
  }
}

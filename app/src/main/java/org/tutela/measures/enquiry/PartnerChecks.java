package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** What other agencies are asked, and what they reply. */
@Service
public class PartnerChecks {
  private static final String SOURCE = "partner-request";
  private final Gate gate;
  private final Cases cases;
  private final PartnerStore store;
  private final Work work;
  private final Ids ids;

  PartnerChecks(Gate gate, Cases cases, PartnerStore store, Work work, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.work = work;
    this.ids = ids;
  }

  /** @param whom the person or desk that is asked */
  public record Ask(ApplicationId application, int version, PartnerRequest.Agency agency, String whom, String question, Instant dueAt) {}

  public Outcome<UUID> ask(Ask ask) {
    return gate.pass(Permission.ASK_PARTNER, visit -> cases.at(visit, ask.application(), ask.version()).then(application -> {
      var now = cases.now();
      if (!application.stage().isOpen()) return Outcome.refused("", "This application is closed");
      if (ask.question().isBlank()) return Outcome.refused("question", "Enter what you ask");
      if (!ask.dueAt().isAfter(now)) return Outcome.refused("due", "The reply must be due in the future");
      var request = new PartnerRequest(ids.next(), ask.agency(), ask.whom(), ask.question(), now, visit.actor().id(), ask.dueAt(),
          Optional.empty(), Optional.empty());
      visit.note("agency", ask.agency().name());
      return cases.note(visit, application, "PARTNER_ASKED", ask.agency().label()).then(after -> {
        store.insert(after.id(), request);
        return work.open(new OpenTask("PARTNER_REPLY", Permission.ASK_PARTNER, "Reply from " + ask.agency().label().toLowerCase(java.util.Locale.ROOT) + " on " + after.reference(),
            Urgency.ROUTINE, after.area(), after.team(), after.owner(), SOURCE, request.id(), "/applications/" + after.id() + "/partners",
            after.person(), ask.dueAt())).map(_ -> request.id());
      });
    }));
  }

  public Outcome<Application> recordReply(ApplicationId id, int version, UUID request, String reply) {
    return gate.pass(Permission.ASK_PARTNER, visit -> cases.at(visit, id, version).then(application -> {
      if (reply.isBlank()) return Outcome.refused("reply", "Enter the reply, or that there is none");
      if (!store.reply(id, request, reply, cases.now(), visit.actor().id())) return Outcome.conflict("this reply");
      return work.done(SOURCE, request, "PARTNER_REPLY").then(_ -> cases.note(visit, application, "PARTNER_REPLIED", ""));
    }));
  }

  public Outcome<List<PartnerRequest>> of(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(_ -> store.of(id)));
  }
}

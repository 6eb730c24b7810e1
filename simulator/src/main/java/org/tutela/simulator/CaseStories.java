package org.tutela.simulator;

import static org.tutela.simulator.Cast.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.tutela.foundation.kernel.London;
import org.tutela.intake.Channel;
import org.tutela.intake.Request;
import org.tutela.law.scheme.Assessment.Partner;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Request.Contact;
import org.tutela.law.scheme.Request.Purpose;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Assign;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.FirstCheck;
import org.tutela.measures.enquiry.KeyIn;
import org.tutela.measures.enquiry.PartnerRequest.Agency;
import org.tutela.measures.enquiry.RaiseImmediateRisk;

/** The first half of a case: it comes in, is triaged, and the person named is looked for. {@link Endings} has the other half. */
final class CaseStories {
  private final Services services;
  private final Draw draw;
  private final Asking asking;
  private final Finding finding;
  private final Endings endings;
  private final Map<String, Cast> casts;

  CaseStories(Services services, Draw draw, Asking asking, Endings endings, Map<String, Cast> casts) {
    this.casts = casts;
    this.services = services;
    this.draw = draw;
    this.asking = asking;
    this.finding = new Finding(services);
    this.endings = endings;
  }

  /** Carries the application through the steps of its story. */
  static final class Case {
    Cast cast;
    final Held subject;
    /** For what is drawn while it is played, beside others. */
    final Draw draw;
    ApplicationId id;

    Case(Cast cast, Held subject, Draw draw) {
      this.cast = cast;
      this.subject = subject;
      this.draw = draw;
    }
  }

  /** @param known whether the person named is one of those on record */
  Story of(Cast cast, Held subject, boolean known, Instant begins) {
    var it = new Case(cast, subject, draw.another());
    var story = new Story(begins);
    boolean outside = draw.chance(0.11);
    boolean online = draw.chance(0.5);
    Request request = asking.about(subject, cast.area().value(), online ? Channel.ONLINE : draw.chance(0.7) ? Channel.PHONE : Channel.FRONT_DESK,
        !outside, London.date(begins));
    story.then(Duration.ZERO, () -> it.id = as(online ? cast.system() : cast.callTaker(), () -> services.enquiries()
        .receive(new KeyIn(UUID.randomUUID(), services.clock().instant(), Optional.of(cast.area()), request, Optional.empty())).orThrow()));
    if (draw.chance(0.06)) {
      story.then(Duration.ofMinutes(20), () -> as(cast.callTaker(), () -> services.risks().raise(new RaiseImmediateRisk(it.id,
          "The child is alone with the person tonight", "Officers sent to the address", cast.officer(0).id())).orThrow()));
      story.then(Duration.ofMinutes(50), () -> actedOn(it));
    }
    story.then(hours(1, 14), () -> as(cast.officer(0), () -> services.triage()
        .assign(new Assign(it.id, now(it).version(), cast.officer(0).team(), Optional.of(cast.officer(0).id()))).orThrow()));
    story.then(hours(1, draw.chance(0.9) ? 8 : 40), () -> as(cast.officer(0), () -> services.triage().recordFirstChecks(it.id, now(it).version(),
        java.util.List.of(new FirstCheck.Made(FirstCheck.System.LOCAL_RECORDS, FirstCheck.Result.NOTHING_FOUND, "", ""),
            new FirstCheck.Made(FirstCheck.System.PNC, known ? FirstCheck.Result.INFORMATION_FOUND : FirstCheck.Result.NOTHING_FOUND, "", ""))).orThrow()));
    if (outside) return outside(story, it);
    story.then(hours(2, 30), () -> as(cast.officer(0), () -> services.triage().decideScope(new DecideScope(it.id, now(it).version(), true,
        facts(1), ScopeAnswer.accepted(), "")).orThrow()));
    if (draw.chance(0.06)) {
      return goesOn(story.then(days(1, 5), () -> withdraw(it)), it, known);
    }
    if (draw.chance(0.03)) return goesOn(handOver(story, it), it, known);
    story.then(hours(1, 40), () -> finding.look(it, known));
    story.then(hours(2, 30), () -> casts.values().forEach(finding::holdersAnswer));
    story.then(hours(1, 6), () -> finding.lookAgain(it));
    story.then(hours(4, 30), () -> finding.confirm(it));
    if (draw.chance(0.08)) {
      story.then(days(1, 2), () -> as(cast.officer(0), () -> services.course().extend(it.id, now(it).version(), Limit.DECISION,
          London.date(services.clock().instant()).plusDays(45), "Another force's reply is awaited").orThrow()));
    }
    boolean proved = !draw.chance(0.05);
    story.then(days(2, 8), () -> endings.interview(it, proved));
    if (!proved) return endings.tell(story, it);
    story.then(hours(2, 30), () -> ask(it, Agency.SOCIAL_CARE));
    story.then(hours(1, 4), () -> ask(it, Agency.PROBATION));
    story.then(days(2, 7), () -> replies(it));
    story.then(hours(1, 6), () -> settle(it));
    return endings.decide(story, it, known);
  }

  /** The police start it: nobody asked. */
  Story rightToKnow(Cast cast, Held subject, Instant begins) {
    var it = new Case(cast, subject, draw.another());
    Request request = asking.about(subject, cast.area().value(), Channel.OTHER, true, London.date(begins));
    var story = new Story(begins).then(Duration.ZERO, () -> it.id = as(cast.officer(0), () -> services.enquiries().openRightToKnow(
        new org.tutela.measures.enquiry.OpenRightToKnow(UUID.randomUUID(), services.clock().instant(), "A home visit found him living with a family",
            request, Optional.empty(), Optional.empty())).orThrow()));
    story.then(hours(1, 20), () -> finding.look(it, true));
    story.then(hours(4, 30), () -> finding.confirm(it));
    return endings.decide(story, it, true);
  }

  private Story outside(Story story, Case it) {
    story.then(hours(2, 30), () -> as(it.cast.officer(0), () -> services.triage().decideScope(new DecideScope(it.id, now(it).version(), false, facts(0),
        new ScopeAnswer(true, "No particular child is named", "The concern is recorded for the neighbourhood team"), "Recorded")).orThrow()));
    return story.then(hours(1, 30), () -> as(it.cast.officer(0), () -> services.triage().closeOutOfScheme(it.id, now(it).version(), true, "By telephone").orThrow()));
  }

  /** Offered and taken over; the other force finds that the applicant has moved away. */
  private Story handOver(Story story, Case it) {
    Cast to = casts.get(it.cast.area().value().equals("CARROW") ? "NORTHMERE" : "CARROW");
    var offer = new AtomicReference<UUID>();
    story.then(days(1, 4), () -> offer.set(as(it.cast.officer(0), () -> services.crossBorder()
        .offer(it.id, now(it).version(), to.area(), "The child lives there").orThrow())));
    story.then(hours(4, 40), () -> {
      as(to.officer(0), () -> services.crossBorder().accept(offer.get(), "The child lives here").orThrow());
      it.cast = to;
    });
    return story.then(days(1, 4), () -> withdraw(it));
  }

  /** Where there was a concern, the police look for who is meant and decide, though nobody asks any more. */
  private Story goesOn(Story story, Case it, boolean known) {
    story.then(hours(1, 40), () -> {
      if (isOpen(it)) finding.look(it, known);
    });
    story.then(hours(2, 30), () -> settle(it));
    return endings.decide(story, it, known);
  }

  private void actedOn(Case it) {
    as(it.cast.officer(0), () -> {
      for (var danger : services.risks().of(it.id).orThrow()) {
        services.risks().acted(it.id, now(it).version(), danger.id(), "Officers saw the child, who stays with her grandmother").orThrow();
      }
      return true;
    });
  }

  /** Where a child may be in danger the case goes on as the police's own. */
  private void withdraw(Case it) {
    as(it.cast.officer(0), () -> {
      var application = now(it);
      var flags = application.flags(services.clock().instant());
      boolean concern = flags.contains(Flag.IMMEDIATE_RISK) || flags.contains(Flag.SAFEGUARDING);
      return services.course().withdraw(it.id, application.version(), true, concern ? "What was reported of the child at home" : "").orThrow();
    });
  }

  /** Who is meant must be settled before the risk is: a holder elsewhere had not answered yet. */
  private void settle(Case it) {
    if (!isOpen(it) || !(as(it.cast.officer(0), () -> now(it).finding()) instanceof org.tutela.measures.enquiry.Finding.NotLooked)) return;
    casts.values().forEach(finding::holdersAnswer);
    finding.lookAgain(it);
    finding.confirm(it);
  }

  private boolean isOpen(Case it) {
    return as(it.cast.officer(0), () -> now(it).stage().isOpen());
  }

  private void ask(Case it, Agency agency) {
    as(it.cast.officer(0), () -> services.partners().ask(new org.tutela.measures.enquiry.PartnerChecks.Ask(it.id, now(it).version(), agency, "Duty desk",
        "What is known of this family and this person?", services.clock().instant().plus(Duration.ofDays(7)))).orThrow());
  }

  private void replies(Case it) {
    as(it.cast.officer(0), () -> {
      for (var request : services.partners().of(it.id).orThrow()) {
        services.partners().recordReply(it.id, now(it).version(), request.id(), "Nothing of note beyond what is held").orThrow();
      }
      return true;
    });
  }

  private Application now(Case it) {
    return services.enquiries().open(it.id).orThrow();
  }

  private static org.tutela.law.scheme.Request facts(int children) {
    return new org.tutela.law.scheme.Request(org.tutela.law.scheme.Request.Applicant.PARENT, true, true, true, children,
        Set.of(Contact.LIVES_WITH_CHILD), Purpose.PROTECT_A_CHILD);
  }

  private Duration hours(int from, int to) {
    return Duration.ofMinutes(draw.between(from * 60, to * 60));
  }

  private Duration days(int from, int to) {
    return Duration.ofMinutes(draw.between(from * 1440, to * 1440));
  }

  static Set<Partner> partners() {
    return Set.of(Partner.CHILDRENS_SERVICES, Partner.PROBATION, Partner.YOUTH_JUSTICE);
  }
}

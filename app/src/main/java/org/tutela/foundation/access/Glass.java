package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.events.GlassBroken;
import org.tutela.foundation.kernel.BankHolidays;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Break-glass: one closed record, read-only, for an hour, seen at once by others and answered for afterwards. */
@Service
public class Glass {
  static final String TOO_OFTEN = "A-6 more than three in a day";
  private static final Duration HOLDS = Duration.ofMinutes(60);
  private static final int A_DAY = 3;
  private static final String NONE = "There is no record with this reference that can be opened this way";

  private final Gate gate;
  private final GlassStore store;
  private final LimitStore limits;
  private final AlertStore alerts;
  private final AccessPolicy policy;
  private final ObjectProvider<PersonFacts> facts;
  private final AccessLists lists;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Glass(Gate gate, GlassStore store, LimitStore limits, AlertStore alerts, AccessPolicy policy, ObjectProvider<PersonFacts> facts, AccessLists lists,
        ApplicationEventPublisher events, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.limits = limits;
    this.alerts = alerts;
    this.policy = policy;
    this.facts = facts;
    this.lists = lists;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** @return the glass broken, or still waiting for a second person's consent */
  public Outcome<Broken> ask(AskGlass asked) {
    Actor actor = Acting.actor();
    if (asked.text().strip().length() < 15) return Outcome.refused("reason", "Say in 15 characters or more why you must see this record now");
    // The record may be hidden from the asker, so it is looked for with the system's authority, before their own passage.
    var referred = policy.entry(actor, Permission.BREAK_GLASS).isPresent() || policy.unproved(actor).isPresent()
        ? Optional.<PersonFacts.Referred>empty() : lookUp(actor, asked.reference());
    return gate.pass(Permission.BREAK_GLASS, visit -> {
      visit.provedLately();
      Instant now = clock.instant();
      if (store.unreviewedSince(actor.id(), now)) visit.refuse("A-6 unreviewed");
      if (store.since(actor.id(), now.minus(Duration.ofHours(24))) >= A_DAY) visit.refuse(TOO_OFTEN);
      var limited = referred.flatMap(person -> limits.find(person.person()));
      boolean sealed = limited.filter(LimitStore.Limited::sealed).isPresent();
      if (referred.isEmpty() || sealed || !referred.get().area().equals(actor.area())) return Outcome.refused("reference", NONE);
      UUID person = referred.get().person();
      visit.concerning(Target.of("glass", person, actor.area()));
      visit.note("reason", asked.reason().name());
      boolean own = policy.isOwn(actor, person) || limits.denied(person, actor.id());
      UUID id = ids.next();
      Optional<Instant> ends = own ? Optional.empty() : Optional.of(now.plus(HOLDS));
      store.insert(id, person, actor, actor.area(), asked, now, ends, reviewDue(now));
      if (!own) broken(id, person, actor.id(), now);
      return Outcome.done(store.find(id).orElseThrow());
    });
  }

  private Optional<PersonFacts.Referred> lookUp(Actor actor, String reference) {
    try {
      return Acting.as(Acting.system(actor.area()), "BREAK_GLASS", () -> gate.pass(Permission.BREAK_GLASS, visit ->
          Outcome.done(facts.stream().flatMap(known -> known.byReference(reference).stream()).findFirst())).orThrow());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public Outcome<List<Broken>> awaitingConsent() {
    return gate.pass(Permission.SEE_GLASS, visit -> Outcome.done(called(visit.actor(), store.awaitingConsent(visit.actor().area()))));
  }

  /** An information officer, who opens no record, knows which it was; anybody else, if its lists let them in. */
  private List<Broken> called(Actor reader, List<Broken> all) {
    boolean officer = reader.is(Role.INFORMATION_OFFICER);
    var persons = all.stream().map(Broken::person).distinct().filter(person -> officer || lists.letIn(person, reader.id())).toList();
    var references = facts.stream().flatMap(known -> known.known(persons).stream())
        .collect(Collectors.toMap(PersonFacts.Known::person, PersonFacts.Known::reference, (one, same) -> one));
    return all.stream().map(broken -> broken.called(references.getOrDefault(broken.person(), "A record that is closed to you"))).toList();
  }

  /** The second person, where the record is close to the asker. */
  public Outcome<Boolean> consent(UUID id, int version) {
    return gate.pass(Permission.CONSENT_TO_GLASS, visit -> standing(visit, id, version).then(broken -> {
      visit.notBy("A-7 consent by the asker", broken.staff());
      if (broken.opened()) return Outcome.conflict("this request");
      Instant now = clock.instant();
      store.consent(broken, visit.actor().id(), now, now.plus(HOLDS));
      broken(id, broken.person(), broken.staff(), now);
      return Outcome.done(true);
    }));
  }

  public Outcome<List<Broken>> toReview() {
    return gate.pass(Permission.SEE_GLASS, visit -> Outcome.done(called(visit.actor(), store.toReview(visit.actor().area()))));
  }

  /** A badge: what waits for this reader to consent to, or to review. */
  public int waiting(Actor reader) {
    return store.waiting(reader.area(), Permission.REVIEW_GLASS.heldBy(reader));
  }

  public Outcome<Boolean> review(UUID id, boolean justified, String text, int version) {
    return gate.pass(Permission.REVIEW_GLASS, visit -> standing(visit, id, version).then(broken -> {
      visit.notBy("A-6 review by the asker", broken.staff());
      if (text.isBlank()) return Outcome.refused("text", "Say what you found");
      store.review(broken, justified, text, visit.actor().id(), clock.instant());
      return Outcome.done(true);
    }));
  }

  private Outcome<Broken> standing(Visit visit, UUID id, int version) {
    return store.find(id).<Outcome<Broken>>map(broken -> {
      visit.concerning(Target.of("glass", id, broken.area()));
      return broken.version() == version ? Outcome.done(broken) : Outcome.conflict("this request");
    }).orElseGet(Outcome::notFound);
  }

  /** The owner of the record and the information officer learn of it in the same transaction. */
  private void broken(UUID glass, UUID person, UserId by, Instant now) {
    var area = store.find(glass).orElseThrow().area();
    alerts.raise(ids.next(), Alert.Kind.GLASS_BROKEN.name(), area, by, Optional.of(person), Optional.empty(), now);
    limits.find(person).ifPresent(limited ->
        alerts.raise(ids.next(), Alert.Kind.GLASS_BROKEN.name(), area, by, Optional.of(person), Optional.of(limited.owner()), now));
    events.publishEvent(new GlassBroken(glass, person, area, by, now));
  }

  /** By the end of the next working day. */
  private static Instant reviewDue(Instant now) {
    return BankHolidays.nextWorkingDay(London.date(now)).atTime(LocalTime.MAX).atZone(London.ZONE).toInstant();
  }
}

package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tutela.foundation.audit.Operation;
import org.tutela.foundation.kernel.London;

/**
 * The one decision point: role, vetting valid today, relation and purpose; default deny. The database's row-level
 * security is the second lock, not this one.
 *
 * <p>Relation, purpose, step-up and the limits on browsing are asked of people at a browser, that is of actors with a
 * session; everything else of everybody but the system.
 */
@Component
class AccessPolicy {
  static final String STEP_UP = "S-5 step-up";
  static final String PURPOSE = "A-1 purpose";
  static final String CLEARANCE = "A-2 vetting";

  sealed interface Decision {
    /** @param purpose what goes into the log instead of the request's own purpose; "" for the latter */
    record Allowed(String purpose) implements Decision {}

    /**
     * @param hidden the actor must not learn that the thing exists
     * @param person whose purpose is wanted, for {@link #PURPOSE} only
     */
    record Refusal(String rule, boolean hidden, Optional<UUID> person) implements Decision {
      static Refusal open(String rule) {
        return new Refusal(rule, false, Optional.empty());
      }

      static Refusal hidden(String rule) {
        return new Refusal(rule, true, Optional.empty());
      }
    }
  }

  /** What is a look at a person: it wants a purpose, and is counted. */
  private static final Set<Permission> LOOKS = EnumSet.of(Permission.OPEN_PERSON, Permission.SEE_SAFETY, Permission.SEE_INTELLIGENCE, Permission.READ_INTELLIGENCE);
  private static final Set<Operation> NEED_PROOF = EnumSet.of(Operation.APPROVAL, Operation.EXPORT, Operation.KEY);
  private static final Decision ALLOWED = new Decision.Allowed("");

  private final StandingStore standings;
  private final Browsing browsing;
  private final Supplier<List<PersonFacts>> facts;
  private final Supplier<List<RelationToPerson>> relations;
  private final AccessSettings settings;
  private final Clock clock;

  AccessPolicy(StandingStore standings, Browsing browsing, ObjectProvider<PersonFacts> facts,
               ObjectProvider<RelationToPerson> relations, AccessSettings settings, Clock clock) {
    this.standings = standings;
    this.browsing = browsing;
    this.facts = SingletonSupplier.of(() -> facts.stream().toList());
    this.relations = SingletonSupplier.of(() -> relations.orderedStream().toList());
    this.settings = settings;
    this.clock = clock;
  }

  /** What can be said before anything is read: the role, vetting valid today, and for some acts a fresh proof (S-5). */
  Optional<Decision.Refusal> entry(Actor actor, Permission permission) {
    if (!permission.heldBy(actor)) return Optional.of(Decision.Refusal.open("A-1 role"));
    if (!actor.cleared(London.date(clock.instant()))) return Optional.of(Decision.Refusal.open(CLEARANCE));
    return NEED_PROOF.contains(permission.operation()) ? unproved(actor) : Optional.empty();
  }

  Optional<Decision.Refusal> unproved(Actor actor) {
    if (actor.session().isEmpty()) return Optional.empty();
    boolean lately = actor.provedAt().filter(at -> clock.instant().isBefore(at.plus(settings.session().stepUp()))).isPresent();
    return lately ? Optional.empty() : Optional.of(Decision.Refusal.open(STEP_UP));
  }

  Decision decide(Actor actor, Permission permission, Target target) {
    var entry = entry(actor, permission);
    if (entry.isPresent()) return entry.get();
    if (actor.is(Role.SYSTEM)) return ALLOWED;
    if (!actor.area().equals(target.area())) return Decision.Refusal.hidden("A-1 area");
    return target.person().map(person -> about(actor, permission, target, person)).orElse(ALLOWED);
  }

  private Decision about(Actor actor, Permission permission, Target target, UUID person) {
    var standing = standing(actor, person);
    boolean own = Passage.once("own", person, actor.id().value(), () -> touches(standing, person));
    if (!standing.listed() && !standing.glass()) return Decision.Refusal.hidden("A-3 restricted");
    if (own && !standing.glass()) return Decision.Refusal.open("A-7 own interest");
    boolean throughGlass = own || !standing.listed();
    if (throughGlass && permission.operation() != Operation.CONSULTATION) return Decision.Refusal.open("A-6 read-only");
    if (!LOOKS.contains(permission) || actor.session().isEmpty()) return throughGlass ? new Decision.Allowed("BREAK_GLASS") : ALLOWED;
    String purpose = standing.glass() ? "BREAK_GLASS" : standing.purpose().orElse("");
    if (purpose.isEmpty() && !isRelated(actor, person)) return new Decision.Refusal(PURPOSE, false, Optional.of(person));
    if (standing.lately()) return new Decision.Allowed(purpose);
    return Passage.once("opens", person, actor.id().value(), () -> browsing.opens(actor, permission, target, purpose.isEmpty() ? "CASE_WORK" : purpose))
        .<Decision>map(refusal -> refusal).orElseGet(() -> new Decision.Allowed(purpose));
  }

  private StandingStore.Standing standing(Actor actor, UUID person) {
    Instant now = clock.instant();
    return Passage.once("standing", person, actor.id().value(), () -> standings.of(person, actor.id(), now, now.minus(Browsing.LOOK)));
  }

  boolean isOwn(Actor actor, UUID person) {
    return touches(standing(actor, person), person);
  }

  private boolean touches(StandingStore.Standing standing, UUID person) {
    return standing.own().filter(own -> own.interests().declared() && facts.get().stream().flatMap(known -> known.of(person).stream())
        .anyMatch(known -> known.touch(own.interests(), own.email()))).isPresent();
  }

  private boolean isRelated(Actor actor, UUID person) {
    return relations.get().stream().anyMatch(relation -> relation.has(actor, person));
  }

  /** Whether a person is the actor's own or their team's work, or is kept to a list that names them, or for reading was opened to them through broken glass. */
  boolean holds(Actor actor, Permission permission, UUID person) {
    if (actor.is(Role.SYSTEM)) return true;
    var standing = standing(actor, person);
    return standing.glass() && !permission.changes() || standing.named() || isRelated(actor, person);
  }

  void open(UUID thing) {
    standings.open(thing);
  }

  /** In a transaction of its own, because the refused one is undone. */
  void afterRefusal(Actor actor, Permission permission, Optional<Target> target, String rule) {
    switch (rule) {
      case Browsing.STOP -> browsing.stop(actor);
      case "A-1 area" -> target.ifPresent(reached -> browsing.reachedOutside(actor, permission, reached));
      case Glass.TOO_OFTEN -> browsing.alert("GLASS_TOO_OFTEN", actor, Optional.empty());
      default -> { }
    }
  }
}

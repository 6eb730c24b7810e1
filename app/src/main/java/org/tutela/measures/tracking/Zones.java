package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;

/** The zones, hours and appointments of a wearer's order. Nothing goes live before somebody was shown what it would have raised. */
@Service
public class Zones {
  static final Duration LOOKED_BACK = Duration.ofDays(30);
  static final int SHOWN = 50;
  private static final int PAGE = 100;
  /** Those of templates among them. */
  static final int MOST = 1_000;
  /** Each of these may have hours, corners and windows of its own, and is looked at for every position. */
  static final int DRAWN = 64;

  /** By which a refuge is withheld. */
  static final String REFUGE = "B36 refuge";
  /** What everybody calls a zone around a refuge. */
  static final String PROTECTED = "A protected place";

  private final PersonGate persons;
  private final People people;
  private final RuleStore store;
  private final ActivationStore activations;
  private final TrailStore trail;
  private final LeaveStore leaves;
  private final HostStore host;
  private final Ids ids;
  private final Clock clock;

  Zones(PersonGate persons, People people, RuleStore store, ActivationStore activations, TrailStore trail, LeaveStore leaves, HostStore host, Ids ids, Clock clock) {
    this.persons = persons;
    this.people = people;
    this.store = store;
    this.activations = activations;
    this.trail = trail;
    this.leaves = leaves;
    this.host = host;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a draft would have raised over the last days.
   *
   * @param reports how many it was tried on
   * @param now how many the rule as it is raises on the same
   * @param raised the last of what the draft raises; {@code total} of all
   */
  public record Tried(int reports, int now, int total, List<Episode> raised) {}

  /** @param leave from this rule, the last first @param other from whom to keep apart, as far as the reader may see that @param tried empty when there is no draft, or the reader may not see all that it rests on */
  public record Opened(HeldRule rule, Optional<PersonSummary> other, List<Leave> leave, Optional<Tried> tried, Instant now) {}

  public Outcome<RuleId> propose(ProposeRule command) {
    return persons.pass(Permission.KEEP_RULES, command.person(), (_, visit) -> {
      if (command.kind() == RuleKind.PROXIMITY) return Outcome.refused("kind", "Choose what is asked of a place");
      if (command.protects() == Protects.REFUGE && command.kind() != RuleKind.EXCLUSION) return Outcome.refused("protects", "Around a refuge a person can only be asked to keep out");
      if (command.name().isBlank()) return Outcome.refused("name", "Enter what it is called");
      return room(command.person(), "name").then(_ -> DrawnRule.read(command.kind(), command.feature())).map(_ -> {
        var id = new RuleId(ids.next());
        store.insert(id, command.protects() == Protects.REFUGE ? new ProposeRule(command.person(), PROTECTED, command.kind(), command.protects(), command.feature()) : command);
        return id;
      });
    });
  }

  /** That two wearers are to keep apart, as a condition of the one; somebody must be allowed to keep the rules of both, for the positions of both are used. */
  public Outcome<RuleId> keepApart(PersonId person, String reference, int metres) {
    return persons.pass(Permission.KEEP_RULES, person, (_, _) -> {
      if (!(people.find(reference) instanceof Outcome.Done<PersonSummary>(var found)) || found.id().equals(person)) return Outcome.refused("other", "Nobody else has this reference");
      return persons.pass(Permission.KEEP_RULES, found.id(), (other, _) -> {
        if (!wears(person)) return Outcome.refused("other", "Fit a device to the person first");
        if (!wears(other.id())) return Outcome.refused("other", other.reference() + " wears no device");
        return room(person, "other").map(_ -> {
          var id = new RuleId(ids.next());
          store.insert(id, new ProposeRule(person, "To keep apart from " + other.reference(), RuleKind.PROXIMITY, Protects.NOBODY, Apart.feature(other.id(), metres)), Optional.of(other.id()));
          return id;
        });
      });
    });
  }

  /** As a draft, for the same person or for another whose rules the reader may keep too: it is looked at and tried before anybody is watched by it. @param reference "" for the same */
  public Outcome<HeldRule> copy(PersonId person, RuleId id, String reference) {
    return reading(Permission.KEEP_RULES, person, (_, visit) -> {
      var rule = store.find(id).filter(each -> each.person().equals(person));
      if (rule.isEmpty()) return Outcome.notFound();
      if (rule.get().withheld()) visit.refuse(REFUGE);
      if (rule.get().copied().isEmpty()) return Outcome.conflict("this rule");
      if (reference.isBlank()) return copied(rule.get(), person);
      if (!(people.find(reference) instanceof Outcome.Done<PersonSummary>(var found))) return Outcome.refused("copy-to", "Nobody has this reference");
      return persons.pass(Permission.KEEP_RULES, found.id(), (other, _) -> copied(rule.get(), other.id()));
    });
  }

  private Outcome<HeldRule> copied(HeldRule rule, PersonId to) {
    return room(to, "copy-to").map(_ -> {
      var id = new RuleId(ids.next());
      store.insert(id, new ProposeRule(to, rule.name(), rule.kind(), rule.protects(), rule.copied().orElseThrow()));
      return store.find(id).orElseThrow();
    });
  }

  /** How far apart instead; nothing changes until it goes live. */
  public Outcome<RuleId> keepApart(PersonId person, RuleId id, int metres, int version) {
    return change(person, id, version, (rule, _) -> rule.ended().isPresent() || rule.other().isEmpty() ? Outcome.conflict("this rule") : withOther(Permission.KEEP_RULES, rule, () -> {
      store.draft(rule, Optional.of(Apart.feature(rule.other().get(), metres)));
      return id;
    }));
  }

  /** For a form that is empty yet. */
  public Outcome<PersonSummary> keeping(PersonId person) {
    return persons.pass(Permission.KEEP_RULES, person, (held, _) -> Outcome.done(held));
  }

  private boolean wears(PersonId person) {
    return activations.ofPerson(person).stream().anyMatch(each -> each.to().isEmpty());
  }

  private Outcome<Boolean> room(PersonId person, String field) {
    var there = store.count(person);
    if (there.drawn() >= DRAWN) return Outcome.refused(field, "A person has at most " + DRAWN + " zones beside those of templates");
    return there.all() >= MOST ? Outcome.refused(field, "A person has at most " + MOST + " zones") : Outcome.done(true);
  }

  /** What it is to be instead; nothing changes until it goes live. */
  public Outcome<RuleId> redraw(PersonId person, RuleId id, String feature, int version) {
    return change(person, id, version, (rule, _) -> rule.ended().isPresent() || rule.made().isPresent() || rule.other().isPresent() ? Outcome.conflict("this rule") : DrawnRule.read(rule.kind(), feature).map(_ -> {
      store.draft(rule, Optional.of(feature));
      return id;
    }));
  }

  /** From now on it is watched as drafted. */
  public Outcome<RuleId> goLive(PersonId person, RuleId id, String reason, int version) {
    return change(person, id, version, (rule, visit) -> {
      if (rule.draft().isEmpty() || rule.ended().isPresent()) return Outcome.conflict("this rule");
      if (reason.isBlank()) return Outcome.refused("reason", "Say which order or decision it follows from");
      return withOther(Permission.KEEP_RULES, rule, () -> {
        var now = clock.instant();
        store.insertVersion(rule, rule.draft().get(), now, reason, now, visit.actor().id());
        store.draft(rule, Optional.empty());
        host.change(person);
        return id;
      });
    });
  }

  /** What it is drawn around was found to be a refuge: its name goes, and where it is is shown to the holders of the person alone. */
  public Outcome<RuleId> hide(PersonId person, RuleId id, int version) {
    return change(person, id, version, (rule, _) -> {
      if (!rule.hideable()) return Outcome.conflict("this rule");
      store.hide(rule, PROTECTED);
      return Outcome.done(id);
    });
  }

  /** Where a rule is about two people, both must be within what the reader may do. */
  private <T> Outcome<T> withOther(Permission permission, HeldRule rule, Supplier<T> work) {
    return rule.other().isEmpty() ? Outcome.done(work.get()) : persons.pass(permission, rule.other().get(), (_, _) -> Outcome.done(work.get()));
  }

  /** From now on it is not watched; what it told stays. */
  public Outcome<RuleId> end(PersonId person, RuleId id, String reason, int version) {
    return change(person, id, version, (rule, visit) -> {
      if (rule.ended().isPresent()) return Outcome.conflict("this rule");
      if (reason.isBlank()) return Outcome.refused("end-reason", "Say why it ends");
      store.end(rule, clock.instant(), reason, clock.instant(), visit.actor().id());
      store.draft(rule, Optional.empty());
      host.change(person);
      return Outcome.done(id);
    });
  }

  /** Those that have not ended. */
  public Outcome<List<HeldRule>> live(PersonId person) {
    return reading(Permission.SEE_WEARER, person, (_, _) -> Outcome.done(store.live(person)));
  }

  /** @param rules what the template watches, a part of them */
  public record OfTemplate(PersonSummary person, String name, List<HeldRule> rules, int page, int pages) {}

  /** @param page from 0 on */
  public Outcome<OfTemplate> ofTemplate(PersonId person, TemplateId template, int page) {
    return persons.pass(Permission.SEE_WEARER, person, (held, visit) -> {
      var rules = store.ofTemplate(person, template).stream().filter(rule -> rule.ended().isEmpty()).toList();
      if (rules.isEmpty()) return Outcome.notFound();
      int pages = (rules.size() + PAGE - 1) / PAGE;
      int shown = Math.clamp(page, 0, pages - 1);
      var some = rules.subList(shown * PAGE, Math.min(rules.size(), (shown + 1) * PAGE));
      visit.shown(some.size());
      return Outcome.done(new OfTemplate(held, some.getFirst().made().orElseThrow().name(), some, shown, pages));
    });
  }

  /** To be another. */
  public Outcome<HeldRule> held(PersonId person, RuleId id) {
    return reading(Permission.SEE_WEARER, person, (_, visit) -> {
      var rule = store.find(id).filter(each -> each.person().equals(person));
      if (rule.filter(HeldRule::withheld).isPresent()) visit.refuse(REFUGE);
      return rule.map(Outcome::done).orElseGet(Outcome::notFound);
    });
  }

  /** With what its draft would have raised. */
  public Outcome<Opened> open(PersonId person, RuleId id) {
    return reading(Permission.SEE_WEARER, person, (_, _) -> store.find(id).filter(rule -> rule.person().equals(person))
        .map(rule -> {
          var leave = leaves.ofPerson(person).stream().filter(each -> each.rule().equals(id)).toList();
          return Outcome.done(new Opened(rule, other(rule), leave, rule.draft().filter(_ -> !rule.withheld()).flatMap(draft -> done(withOther(Permission.SEE_TRAIL, rule, () -> tried(rule, draft, leave)))), clock.instant()));
        }).orElseGet(Outcome::notFound));
  }

  private Optional<PersonSummary> other(HeldRule rule) {
    return rule.other().flatMap(other -> done(persons.pass(Permission.SEE_WEARER, other, (held, _) -> Outcome.done(held))));
  }

  private static <T> Optional<T> done(Outcome<T> outcome) {
    return outcome instanceof Outcome.Done<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  private Tried tried(HeldRule rule, String draft, List<Leave> leave) {
    Instant now = clock.instant();
    Instant since = now.minus(LOOKED_BACK);
    var worn = activations.ofPerson(rule.person());
    var history = new ArrayList<>(trail.reports(rule.person(), since.minus(Duration.ofDays(1)), now.plus(Parameters.DEFAULT.clockAhead())));
    rule.other().ifPresent(other -> history.addAll(trail.reports(other, since.minus(Duration.ofDays(1)), now.plus(Parameters.DEFAULT.clockAhead()))));
    var after = raised(worn, List.of(trial(rule, draft, now)), leave, activations::ofPerson, history, since, now);
    int before = rule.versions().isEmpty() ? 0 : raised(worn, List.of(trial(rule, rule.versions().getFirst().feature(), now)), leave, activations::ofPerson, history, since, now).size();
    return new Tried(history.size(), before, after.size(), after.reversed().stream().limit(SHOWN).toList());
  }

  private static RuleVersion trial(HeldRule rule, String feature, Instant now) {
    return new RuleVersion(rule.id(), 0, feature, Instant.EPOCH, Optional.empty(), "", now);
  }

  /** What rules would have raised, if they had been there, in the order of time. */
  static List<Episode> raised(List<Activation> worn, List<RuleVersion> tried, List<Leave> leave, Function<PersonId, List<Activation>> others, List<Report> history, Instant since, Instant now) {
    var names = tried.stream().map(RuleVersion::name).collect(Collectors.toSet());
    var episodes = new ArrayList<Episode>();
    for (Finding finding : new Engine(Watches.watch(worn, tried, leave, others, since)).replay(history, now.toEpochMilli())) {
      if (names.contains(finding.episode().rule()) && finding.episode().at() >= since.toEpochMilli()) episodes.add(finding.episode());
    }
    episodes.sort(Comparator.comparingLong(Episode::at));
    return episodes;
  }

  private <T> Outcome<T> reading(Permission permission, PersonId person, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return persons.pass(permission, person, (held, visit) -> {
      store.open(person, visit);
      return work.apply(held, visit);
    });
  }

  private interface Change {
    Outcome<RuleId> of(HeldRule rule, Visit visit);
  }

  private Outcome<RuleId> change(PersonId person, RuleId id, int version, Change change) {
    return reading(Permission.KEEP_RULES, person, (_, visit) -> {
      var rule = store.find(id).filter(each -> each.person().equals(person));
      if (rule.isEmpty()) return Outcome.notFound();
      if (rule.get().withheld()) visit.refuse(REFUGE);
      if (rule.get().version() != version) return Outcome.conflict("this rule");
      return change.of(rule.get(), visit);
    });
  }
}

package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
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

  private final PersonGate persons;
  private final RuleStore store;
  private final ActivationStore activations;
  private final TrailStore trail;
  private final LeaveStore leaves;
  private final HostStore host;
  private final Ids ids;
  private final Clock clock;

  Zones(PersonGate persons, RuleStore store, ActivationStore activations, TrailStore trail, LeaveStore leaves, HostStore host, Ids ids, Clock clock) {
    this.persons = persons;
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

  /** @param leave from this rule, the last first @param tried empty when there is no draft */
  public record Opened(HeldRule rule, List<Leave> leave, Optional<Tried> tried, Instant now) {}

  public Outcome<RuleId> propose(ProposeRule command) {
    return persons.pass(Permission.KEEP_RULES, command.person(), (_, visit) -> {
      if (command.name().isBlank()) return Outcome.refused("name", "Enter what it is called");
      var there = store.count(command.person());
      if (there.drawn() >= DRAWN) return Outcome.refused("name", "A person has at most " + DRAWN + " zones beside those of templates");
      if (there.all() >= MOST) return Outcome.refused("name", "A person has at most " + MOST + " zones");
      return DrawnRule.read(command.kind(), command.feature()).map(_ -> {
        var id = new RuleId(ids.next());
        store.insert(id, command);
        return id;
      });
    });
  }

  /** What it is to be instead; nothing changes until it goes live. */
  public Outcome<RuleId> redraw(PersonId person, RuleId id, String feature, int version) {
    return change(person, id, version, (rule, _) -> rule.ended().isPresent() || rule.made().isPresent() ? Outcome.conflict("this rule") : DrawnRule.read(rule.kind(), feature).map(_ -> {
      store.draft(rule, Optional.of(feature));
      return id;
    }));
  }

  /** From now on it is watched as drafted. */
  public Outcome<RuleId> goLive(PersonId person, RuleId id, String reason, int version) {
    return change(person, id, version, (rule, visit) -> {
      if (rule.draft().isEmpty() || rule.ended().isPresent()) return Outcome.conflict("this rule");
      if (reason.isBlank()) return Outcome.refused("reason", "Say which order or decision it follows from");
      var now = clock.instant();
      store.insertVersion(rule, rule.draft().get(), now, reason, now, visit.actor().id());
      store.draft(rule, Optional.empty());
      host.change(person);
      return Outcome.done(id);
    });
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
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> Outcome.done(store.live(person)));
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

  public Outcome<HeldRule> held(PersonId person, RuleId id) {
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> store.find(id).filter(rule -> rule.person().equals(person)).map(Outcome::done).orElseGet(Outcome::notFound));
  }

  /** With what its draft would have raised. */
  public Outcome<Opened> open(PersonId person, RuleId id) {
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> store.find(id).filter(rule -> rule.person().equals(person))
        .map(rule -> {
          var leave = leaves.ofPerson(person).stream().filter(each -> each.rule().equals(id)).toList();
          return Outcome.done(new Opened(rule, leave, rule.draft().map(draft -> tried(rule, draft, leave)), clock.instant()));
        }).orElseGet(Outcome::notFound));
  }

  private Tried tried(HeldRule rule, String draft, List<Leave> leave) {
    Instant now = clock.instant();
    Instant since = now.minus(LOOKED_BACK);
    var worn = activations.ofPerson(rule.person());
    var history = trail.reports(rule.person(), since.minus(Duration.ofDays(1)), now.plus(Parameters.DEFAULT.clockAhead()));
    var after = raised(worn, List.of(trial(rule, draft, now)), leave, history, since, now);
    int before = rule.versions().isEmpty() ? 0 : raised(worn, List.of(trial(rule, rule.versions().getFirst().feature(), now)), leave, history, since, now).size();
    return new Tried(history.size(), before, after.size(), after.reversed().stream().limit(SHOWN).toList());
  }

  private static RuleVersion trial(HeldRule rule, String feature, Instant now) {
    return new RuleVersion(rule.id(), 0, feature, Instant.EPOCH, Optional.empty(), "", now);
  }

  /** What rules would have raised, if they had been there, in the order of time. */
  static List<Episode> raised(List<Activation> worn, List<RuleVersion> tried, List<Leave> leave, List<Report> history, Instant since, Instant now) {
    var names = tried.stream().map(RuleVersion::name).collect(Collectors.toSet());
    var episodes = new ArrayList<Episode>();
    for (Finding finding : new Engine(Watches.watch(worn, tried, leave, since)).replay(history, now.toEpochMilli())) {
      if (names.contains(finding.episode().rule()) && finding.episode().at() >= since.toEpochMilli()) episodes.add(finding.episode());
    }
    episodes.sort(Comparator.comparingLong(Episode::at));
    return episodes;
  }

  private interface Change {
    Outcome<RuleId> of(HeldRule rule, Visit visit);
  }

  private Outcome<RuleId> change(PersonId person, RuleId id, int version, Change change) {
    return persons.pass(Permission.KEEP_RULES, person, (_, visit) -> {
      var rule = store.find(id).filter(each -> each.person().equals(person));
      if (rule.isEmpty()) return Outcome.notFound();
      if (rule.get().version() != version) return Outcome.conflict("this rule");
      return change.of(rule.get(), visit);
    });
  }
}

package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.rule.Parameters;

/** What a template is to one wearer: the zones that it made, makes and ends. What a person ended for one wearer it leaves alone. */
@Component
public class TemplateZones {
  private final RuleStore rules;
  private final LeaveStore leaves;
  private final ActivationStore activations;
  private final TrailStore trail;
  private final HostStore host;
  private final Ids ids;
  private final Clock clock;

  TemplateZones(RuleStore rules, LeaveStore leaves, ActivationStore activations, TrailStore trail, HostStore host, Ids ids, Clock clock) {
    this.rules = rules;
    this.leaves = leaves;
    this.activations = activations;
    this.trail = trail;
    this.host = host;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param now how many of its zones are watched, {@code added}, {@code changed} and {@code ended} what putting it in force does
   * @param reports of the last days on which it was tried, {@code before} what its zones as they are raise on them, {@code after} what it would, by place
   */
  public record Effect(int now, int added, int changed, int ended, int leftOut, int reports, int before, Map<String, Integer> after) {
    public boolean nothing() {
      return added + changed + ended == 0;
    }

    public int raised() {
      return after.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private record Plan(List<HeldRule> live, List<Site> added, Map<HeldRule, Site> changed, List<HeldRule> ended, List<Site> wanted, int leftOut) {}

  private Plan plan(PersonId person, Template template, List<Site> sites) {
    var live = new HashMap<SiteId, HeldRule>();
    var leftOut = new HashSet<SiteId>();
    for (var rule : rules.ofTemplate(person, template.id())) {
      var made = rule.made().orElseThrow();
      if (rule.ended().isEmpty()) live.put(made.site(), rule);
      else if (!made.endedByIt()) leftOut.add(made.site());
    }
    var wanted = sites.stream().filter(site -> !leftOut.contains(site.id())).toList();
    var added = new ArrayList<Site>();
    var changed = new LinkedHashMap<HeldRule, Site>();
    var ended = new LinkedHashMap<>(live);
    for (var site : wanted) {
      var rule = ended.remove(site.id());
      if (rule == null) added.add(site);
      else if (!rule.versions().getFirst().feature().equals(template.around().feature(site))) changed.put(rule, site);
    }
    return new Plan(List.copyOf(live.values()), added, changed, List.copyOf(ended.values()), wanted, sites.size() - wanted.size());
  }

  Effect effect(PersonId person, Template template, List<Site> sites) {
    var plan = plan(person, template, sites);
    Instant now = clock.instant();
    Instant since = now.minus(Zones.LOOKED_BACK);
    var worn = activations.ofPerson(person);
    var leave = leaves.ofPerson(person);
    var history = trail.reports(person, since.minus(Duration.ofDays(1)), now.plus(Parameters.DEFAULT.clockAhead()));
    var tried = plan.wanted().stream().map(site -> version(new RuleId(site.id().value()), template.around().feature(site), now)).toList();
    var called = sites.stream().collect(Collectors.toMap(site -> new RuleId(site.id().value()), Site::name));
    var names = new TreeMap<String, Integer>();
    for (var episode : Zones.raised(worn, tried, leave, _ -> List.of(), history, since, now)) RuleVersion.named(episode.rule()).map(called::get).ifPresent(name -> names.merge(name, 1, Integer::sum));
    var before = plan.live().stream().map(rule -> version(rule.id(), rule.versions().getFirst().feature(), now)).toList();
    return new Effect(plan.live().size(), plan.added().size(), plan.changed().size(), plan.ended().size(), plan.leftOut(), history.size(),
        before.isEmpty() ? 0 : Zones.raised(worn, before, leave, _ -> List.of(), history, since, now).size(), names);
  }

  private static RuleVersion version(RuleId rule, String feature, Instant now) {
    return new RuleVersion(rule, 0, feature, Instant.EPOCH, Optional.empty(), "", now);
  }

  Outcome<PersonId> apply(PersonSummary person, Template template, List<Site> sites, String reason, UserId by) {
    var plan = plan(person.id(), template, sites);
    int all = rules.count(person.id()).all() + plan.added().size() - plan.ended().size();
    if (all > Zones.MOST) return Outcome.refused("reason", person.reference() + " would have " + all + " zones, and a person has at most " + Zones.MOST);
    var at = clock.instant();
    var added = plan.added().stream().map(site -> made(rule(person.id(), template, site), template, site)).toList();
    var changed = plan.changed().entrySet().stream().map(each -> made(each.getKey(), template, each.getValue())).toList();
    rules.insert(added);
    rules.insertVersions(added, at, reason, by);
    rules.insertVersions(changed, at, reason, by);
    rules.rename(changed);
    rules.end(plan.ended(), at, "The place is one no more", by);
    if (!added.isEmpty() || !changed.isEmpty() || !plan.ended().isEmpty()) host.change(person.id());
    return Outcome.done(person.id());
  }

  private HeldRule rule(PersonId person, Template template, Site site) {
    return new HeldRule(new RuleId(ids.next()), person, template.around().name(site), RuleKind.EXCLUSION, site.kind().protects(), Optional.empty(), List.of(), Optional.empty(),
        Optional.of(new HeldRule.Made(template.id(), template.name(), site.id(), false)), Optional.empty(), 0);
  }

  private static RuleStore.Made made(HeldRule rule, Template template, Site site) {
    return new RuleStore.Made(rule, template.around().name(site), template.around().feature(site));
  }

  void end(PersonId person, Template template, String reason, UserId by) {
    rules.end(plan(person, template, List.of()).live(), clock.instant(), reason, by);
    host.change(person);
  }
}

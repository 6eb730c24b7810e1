package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;
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
    var ours = rules.ofPerson(person).stream().filter(rule -> rule.made().filter(made -> made.template().equals(template.id())).isPresent()).toList();
    var live = ours.stream().filter(rule -> rule.ended().isEmpty()).toList();
    var plan = new Plan(live, new ArrayList<>(), new TreeMap<>(java.util.Comparator.comparing(rule -> rule.id().value())), new ArrayList<>(live), new ArrayList<>(), (int) sites.stream().filter(site -> leftOut(ours, site)).count());
    for (var site : sites) {
      if (leftOut(ours, site)) continue;
      plan.wanted().add(site);
      var rule = live.stream().filter(each -> each.made().orElseThrow().site().equals(site.id())).findFirst();
      if (rule.isEmpty()) plan.added().add(site);
      else if (!rule.get().versions().getFirst().feature().equals(template.around().feature(site))) plan.changed().put(rule.get(), site);
      rule.ifPresent(plan.ended()::remove);
    }
    return plan;
  }

  private static boolean leftOut(List<HeldRule> ours, Site site) {
    return ours.stream().anyMatch(rule -> rule.made().orElseThrow().site().equals(site.id()) && rule.ended().isPresent() && !rule.made().orElseThrow().endedByIt());
  }

  Effect effect(PersonId person, Template template, List<Site> sites) {
    var plan = plan(person, template, sites);
    Instant now = clock.instant();
    Instant since = now.minus(Zones.LOOKED_BACK);
    var worn = activations.ofPerson(person);
    var leave = leaves.ofPerson(person);
    var history = trail.reports(person, since.minus(Duration.ofDays(1)), now.plus(Parameters.DEFAULT.clockAhead()));
    var tried = plan.wanted().stream().filter(site -> near(site, template.around(), history)).map(site -> version(new RuleId(site.id().value()), template.around().feature(site), now)).toList();
    var names = new TreeMap<String, Integer>();
    for (var episode : Zones.raised(worn, tried, leave, history, since, now)) {
      sites.stream().filter(site -> episode.rule().startsWith(site.id().value().toString())).findFirst().ifPresent(site -> names.merge(site.name(), 1, Integer::sum));
    }
    var before = plan.live().stream().map(rule -> version(rule.id(), rule.versions().getFirst().feature(), now)).toList();
    return new Effect(plan.live().size(), plan.added().size(), plan.changed().size(), plan.ended().size(), plan.leftOut(), history.size(),
        before.isEmpty() ? 0 : Zones.raised(worn, before, leave, history, since, now).size(), names);
  }

  private static RuleVersion version(RuleId rule, String feature, Instant now) {
    return new RuleVersion(rule, 0, feature, Instant.EPOCH, Optional.empty(), "", now);
  }

  /** Where no report was, nothing can be raised; so the rest need not be tried. */
  private static boolean near(Site site, Around around, List<Report> history) {
    double reach = around.reach(site);
    int high = (int) Math.ceil(reach * 91);
    for (var report : history) {
      if (Math.abs(report.latitude() - site.latitude()) <= high && Metric.distance(report.latitude(), report.longitude(), site.latitude(), site.longitude()) <= reach) return true;
    }
    return false;
  }

  Outcome<PersonId> apply(PersonSummary person, Template template, List<Site> sites, String reason, UserId by) {
    var plan = plan(person.id(), template, sites);
    long all = rules.ofPerson(person.id()).stream().filter(rule -> rule.ended().isEmpty()).count() + plan.added().size() - plan.ended().size();
    if (all > Zones.MOST) return Outcome.refused("reason", person.reference() + " would have " + all + " zones, and a person has at most " + Zones.MOST);
    var at = clock.instant();
    for (var site : plan.added()) {
      var id = new RuleId(ids.next());
      rules.insert(id, new ProposeRule(person.id(), template.around().name(site), RuleKind.EXCLUSION, site.kind().protects(), ""), template.id(), site.id());
      rules.insertVersion(rules.find(id).orElseThrow(), template.around().feature(site), at, reason, at, by);
    }
    plan.changed().forEach((rule, site) -> {
      rules.insertVersion(rule, template.around().feature(site), at, reason, at, by);
      rules.rename(rule, template.around().name(site));
    });
    for (var rule : plan.ended()) rules.end(rule, at, "The place is one no more", at, by, true);
    host.change(person.id());
    return Outcome.done(person.id());
  }

  void end(PersonId person, Template template, String reason, UserId by) {
    var at = clock.instant();
    for (var rule : plan(person, template, List.of()).live()) rules.end(rule, at, reason, at, by, true);
    host.change(person);
  }
}

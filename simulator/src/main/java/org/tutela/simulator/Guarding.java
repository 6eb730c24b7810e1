package org.tutela.simulator;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.Around;
import org.tutela.measures.tracking.Chain;
import org.tutela.measures.tracking.Chain.Step;
import org.tutela.measures.tracking.Chain.Whom;
import org.tutela.measures.tracking.Chains;
import org.tutela.measures.tracking.Leaves;
import org.tutela.measures.tracking.RuleId;
import org.tutela.measures.tracking.Site;
import org.tutela.measures.tracking.SiteKind;
import org.tutela.measures.tracking.Sites;
import org.tutela.measures.tracking.Templates;
import org.tutela.simulator.Town.Point;

/** What a force keeps around its wearers: its schools and playgrounds, zones around all of a kind, leave, and who is told of an alert that nobody acknowledges. */
record Guarding(Sites sites, Templates templates, Leaves leaves, Chains chains) {
  private static final Chain CHAIN = new Chain(Map.of(1, List.of(new Step(2, Whom.OFFICERS), new Step(5, Whom.MANAGER), new Step(15, Whom.SUPERVISORS)),
      2, List.of(new Step(15, Whom.MANAGER), new Step(45, Whom.SUPERVISORS)), 3, List.of(new Step(120, Whom.MANAGER))));
  private static final List<String> PLAYGROUNDS = List.of("Mill Green", "Castle Field", "The Rope Walk", "Weir Meadow");

  /** One who wears a device, and the curfew that is watched. */
  record Fitted(Wearer wearer, PersonId person, RuleId curfew) {}

  void all(Cast cast, List<Town> all, List<Fitted> fitted, Instant now) {
    var towns = all.stream().filter(town -> town.area().equals(cast.area().value())).toList();
    Actor supervisor = cast.supervisor();
    Cast.as(supervisor, () -> chains.set(CHAIN, "An officer is on duty at all hours", 0)).orThrow();
    Cast.as(supervisor, () -> sites.enter(SiteKind.SCHOOL, towns.stream().map(town -> site(town, school(town), Wearer.SCHOOL, 50)).toList())).orThrow();
    Cast.as(supervisor, () -> sites.enter(SiteKind.PLAYGROUND, IntStream.range(0, towns.size())
        .mapToObj(i -> site(towns.get(i), PLAYGROUNDS.get(i % PLAYGROUNDS.size()) + ", " + towns.get(i).name(), new Point(-300, 240), 40)).toList())).orThrow();
    inForce(supervisor, of(fitted, Wearer.BAD_BATTERY, Wearer.LATE_AND_CUT));
    draft(supervisor, of(fitted, Wearer.BY_THE_SCHOOL));
    fitted.stream().filter(each -> each.wearer().story() == Wearer.BAD_BATTERY).forEach(each -> leave(cast.officer(0), each, now));
  }

  private static List<PersonId> of(List<Fitted> fitted, int... stories) {
    return fitted.stream().filter(each -> IntStream.of(stories).anyMatch(story -> story == each.wearer().story())).map(Fitted::person).toList();
  }

  private static String school(Town town) {
    return town.area().equals("DYFFRYN") ? "Ysgol Gynradd " + town.name() : town.name() + " Primary School";
  }

  private void inForce(Actor supervisor, List<PersonId> persons) {
    if (persons.isEmpty()) return;
    var template = Cast.as(supervisor, () -> templates.draft("Schools + 100 m", new Around(SiteKind.SCHOOL, 100, 0, ""))).orThrow();
    Cast.as(supervisor, () -> templates.choose(template, persons)).orThrow();
    var opened = Cast.as(supervisor, () -> templates.open(template)).orThrow();
    Cast.as(supervisor, () -> templates.putInForce(template, "Their licences", opened.template().version(), opened.places())).orThrow();
  }

  /** Nobody has put it in force yet: what it would have raised can be looked at. */
  private void draft(Actor supervisor, List<PersonId> persons) {
    if (persons.isEmpty()) return;
    var template = Cast.as(supervisor, () -> templates.draft("Playgrounds + 150 m", new Around(SiteKind.PLAYGROUND, 150, 50, ""))).orThrow();
    Cast.as(supervisor, () -> templates.choose(template, persons)).orThrow();
  }

  private void leave(Actor officer, Fitted fitted, Instant now) {
    var tomorrow = London.date(now).plusDays(1);
    Cast.as(officer, () -> leaves.grant(fitted.person(), fitted.curfew(), tomorrow.atTime(LocalTime.of(20, 0)).atZone(London.ZONE).toInstant(),
        tomorrow.atTime(LocalTime.of(22, 30)).atZone(London.ZONE).toInstant(), "The court allows a christening in the family")).orThrow();
  }

  private static Site.Entry site(Town town, String name, Point middle, int radius) {
    double[] place = town.degrees(middle);
    return new Site.Entry(name, (int) Math.round(place[0] * 1e7), (int) Math.round(place[1] * 1e7), radius);
  }
}

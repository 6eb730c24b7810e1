package org.tutela.measures.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Zones around all places of a kind, for several wearers at once. Whom a change would touch, and what it would have raised, is shown before it counts. */
@Service
public class Templates {
  private final Gate gate;
  private final PersonGate persons;
  private final TemplateStore store;
  private final SiteStore sites;
  private final ActivationStore activations;
  private final TemplateZones zones;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  Templates(Gate gate, PersonGate persons, TemplateStore store, SiteStore sites, ActivationStore activations, TemplateZones zones, People people, Ids ids, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.sites = sites;
    this.activations = activations;
    this.zones = zones;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param version of the template that is in force for the person; 0 for none yet */
  public record Affected(PersonSummary person, int version, TemplateZones.Effect effect) {}

  /** @param places which they are, in one word: a form sends it back, so that nothing is put in force around places that it did not show @param others who wear a device and do not have it */
  public record Opened(Template template, int sites, String places, List<Affected> affected, List<PersonSummary> others) {}

  public Outcome<List<Template>> all() {
    return gate.pass(Permission.SEE_TEMPLATES, visit -> Outcome.done(store.of(visit.actor().area())));
  }

  /** For a form that is empty yet. */
  public Outcome<Boolean> keeping() {
    return gate.pass(Permission.KEEP_TEMPLATES, _ -> Outcome.done(true));
  }

  public Outcome<Template> held(TemplateId id) {
    return with(Permission.SEE_TEMPLATES, id, (template, _) -> Outcome.done(template));
  }

  public Outcome<TemplateId> draft(String name, Around around) {
    return gate.pass(Permission.KEEP_TEMPLATES, visit -> {
      if (name.isBlank()) return Outcome.refused("name", "Enter what it is called");
      var id = new TemplateId(ids.next());
      visit.concerning(target(id, visit));
      store.insert(id, visit.actor().area(), name, around);
      return Outcome.done(id);
    });
  }

  /** What it is to be instead; nothing changes until it is put in force. */
  public Outcome<TemplateId> redraw(TemplateId id, Around around, int version) {
    return change(id, version, (template, _) -> {
      store.draft(template, Optional.of(around));
      return Outcome.done(id);
    });
  }

  public Outcome<TemplateId> choose(TemplateId id, Collection<PersonId> chosen) {
    return with(Permission.KEEP_TEMPLATES, id, (template, visit) -> {
      if (chosen.isEmpty()) return Outcome.refused("wearers", "Choose at least one wearer");
      Outcome<TemplateId> outcome = Outcome.done(id);
      for (var person : chosen) outcome = outcome.then(_ -> persons.pass(Permission.KEEP_RULES, person, (held, _) -> {
        if (!held.area().equals(visit.actor().area()) || activations.ofPerson(person).stream().allMatch(each -> each.to().isPresent())) return Outcome.refused("wearers", "Choose those who wear a device");
        store.choose(id, held.area(), person);
        return Outcome.done(id);
      }));
      return outcome.map(done -> touched(template, done));
    });
  }

  public Outcome<Opened> open(TemplateId id) {
    return with(Permission.SEE_TEMPLATES, id, (template, visit) -> {
      var around = sites.of(visit.actor().area(), template.around().kind());
      var affected = new ArrayList<Affected>();
      for (var wearer : store.wearers(id)) {
        var effect = persons.pass(Permission.SEE_WEARER, wearer.person(), (held, _) -> Outcome.done(new Affected(held, wearer.version(), zones.effect(held.id(), template, around))));
        if (effect instanceof Outcome.Done<Affected>(var done)) affected.add(done);
      }
      var there = affected.stream().map(each -> each.person().id()).toList();
      var wearing = activations.worn(visit.actor().area()).stream().filter(person -> !there.contains(person)).toList();
      visit.shown(affected.size());
      return people.find(wearing).map(others -> new Opened(template, around.size(), places(around), affected, List.copyOf(others.values())));
    });
  }

  /** For everybody who has it and whom the reader may see: new versions of what is another, ends of what is no more, zones around what is new. */
  public Outcome<TemplateId> putInForce(TemplateId id, String reason, int version, String places) {
    return change(id, version, (template, visit) -> {
      var around = sites.of(visit.actor().area(), template.around().kind());
      if (!places.equals(places(around))) return Outcome.conflict("the places of this template");
      if (reason.isBlank()) return Outcome.refused("reason", "Say why");
      int number = template.number();
      if (template.draft().isPresent()) {
        number++;
        store.insertVersion(template, visit.actor().area(), number, template.around(), reason, clock.instant(), visit.actor().id());
      }
      store.draft(template, Optional.empty());
      Outcome<TemplateId> outcome = Outcome.done(id);
      for (var wearer : store.wearers(id)) {
        int applied = number;
        outcome = outcome.then(_ -> persons.pass(Permission.KEEP_RULES, wearer.person(), (held, passing) -> zones.apply(held, template, around, reason, passing.actor().id()).map(_ -> {
          store.applied(id, held.id(), applied, true);
          return id;
        })));
      }
      return outcome;
    });
  }

  /** Its zones end for one wearer. */
  public Outcome<TemplateId> takeOff(TemplateId id, PersonId person, String reason) {
    return with(Permission.KEEP_TEMPLATES, id, (template, _) -> persons.pass(Permission.KEEP_RULES, person, (held, visit) -> {
      if (store.wearers(id).stream().noneMatch(wearer -> wearer.person().equals(person))) return Outcome.notFound();
      if (reason.isBlank()) return Outcome.refused("reason", "Say why");
      zones.end(held.id(), template, reason, visit.actor().id());
      store.applied(id, person, 0, false);
      return Outcome.done(touched(template, id));
    }));
  }

  /** Whoever has looked at it before looks again before putting it in force. */
  private TemplateId touched(Template template, TemplateId id) {
    store.draft(template, template.draft());
    return id;
  }

  /** A place is entered and ended, and never changed. */
  private static String places(List<Site> around) {
    return UUID.nameUUIDFromBytes(around.stream().map(site -> site.id().value().toString()).sorted().collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII)).toString();
  }

  /** One who has it. */
  public Outcome<PersonSummary> wearer(TemplateId id, PersonId person) {
    return with(Permission.SEE_TEMPLATES, id, (_, _) -> persons.pass(Permission.SEE_WEARER, person,
        (held, _) -> store.wearers(id).stream().anyMatch(wearer -> wearer.person().equals(person)) ? Outcome.done(held) : Outcome.notFound()));
  }

  private interface Work<T> {
    Outcome<T> of(Template template, Visit visit);
  }

  private Outcome<TemplateId> change(TemplateId id, int version, Work<TemplateId> work) {
    return with(Permission.KEEP_TEMPLATES, id, (template, visit) -> template.version() == version ? work.of(template, visit) : Outcome.conflict("this template"));
  }

  private <T> Outcome<T> with(Permission permission, TemplateId id, Work<T> work) {
    return gate.pass(permission, visit -> {
      var template = store.find(visit.actor().area(), id);
      if (template.isEmpty()) return Outcome.notFound();
      visit.concerning(target(id, visit));
      return work.of(template.get(), visit);
    });
  }

  private static Target target(TemplateId id, Visit visit) {
    return Target.of("zone-template", id.value(), visit.actor().area());
  }
}

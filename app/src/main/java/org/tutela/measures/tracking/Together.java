package org.tutela.measures.tracking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** When two wearers were near each other, by the same rules as an alert of it. */
@Service
public class Together {
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final String NEAR = "near";
  private final PersonGate persons;
  private final People people;
  private final ActivationStore activations;
  private final TrailStore trail;

  Together(PersonGate persons, People people, ActivationStore activations, TrailStore trail) {
    this.persons = persons;
    this.people = people;
    this.activations = activations;
    this.trail = trail;
  }

  /** @param reports of the one and {@code others} of the other that there are of these days */
  public record Near(PersonSummary one, PersonSummary other, int reports, int others, List<Episode> episodes) {}

  public Outcome<PersonSummary> one(PersonId person) {
    return persons.pass(Permission.SEE_TRAIL, person, (held, _) -> Outcome.done(held));
  }

  /** @param reference of the other, as somebody read it out */
  public Outcome<Near> of(PersonId one, String reference, LocalDate from, LocalDate to, int metres) {
    return persons.pass(Permission.SEE_TRAIL, one, (held, visit) -> {
      if (to.isBefore(from)) return Outcome.refused("to", "The end is before the beginning");
      if (Duration.between(from.atStartOfDay(), to.plusDays(1).atStartOfDay()).compareTo(LONGEST) > 0) return Outcome.refused("to", "Ask about 31 days at most");
      if (!(people.find(reference) instanceof Outcome.Done<PersonSummary>(var found)) || found.id().equals(one)) return Outcome.refused("other", "Nobody else has this reference");
      var near = persons.pass(Permission.SEE_TRAIL, found.id(), (other, _) -> Outcome.done(near(held, other, from, to, metres)));
      if (near instanceof Outcome.Done<Near>(var done)) visit.shown(done.episodes().size());
      return near;
    });
  }

  private Near near(PersonSummary one, PersonSummary other, LocalDate from, LocalDate to, int metres) {
    var since = from.atStartOfDay(London.ZONE).toInstant();
    var until = to.plusDays(1).atStartOfDay(London.ZONE).toInstant();
    var ones = trail.reports(one.id(), since, until);
    var others = trail.reports(other.id(), since, until);
    var watch = new Watch(names(one.id()), List.of(new Rule.Proximity(NEAR, names(other.id()), metres, new Calendar(Timetable.always()))), Parameters.DEFAULT);
    var all = new ArrayList<>(ones);
    all.addAll(others);
    var episodes = new Engine(watch).replay(all, until.toEpochMilli()).stream().map(Finding::episode).filter(episode -> episode.rule().equals(NEAR)).sorted(Comparator.comparingLong(Episode::at)).toList();
    return new Near(one, other, ones.size(), others.size(), episodes);
  }

  private java.util.Set<String> names(PersonId person) {
    var names = activations.ofPerson(person).stream().map(each -> each.id().value().toString()).collect(Collectors.toSet());
    return names.isEmpty() ? java.util.Set.of("none of " + person.value()) : names;
  }
}

package org.tutela.casework.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.References;

/**
 * What whoever meets a person has to know, for response and neighbourhood officers, who see nothing else of anybody (register G4): of their own force's
 * people alone. What other modules know of it comes from {@link SafetyPart}.
 */
@Service
public class Safety {
  /** Whoever types a name and a birth means one person. */
  static final int SHOWN = 10;
  private final Gate gate;
  private final PeopleStore people;
  private final Matcher matcher;

  Safety(Gate gate, PeopleStore people, Matcher matcher) {
    this.gate = gate;
    this.people = people;
    this.matcher = matcher;
  }

  /**
   * Those whom much speaks for; where there are none, those whom something does, the likeliest first. Somebody whom the asker may not see leaves no trace
   * in it.
   */
  public Outcome<List<Encountered>> find(NamedPerson asked) {
    return find("name", visit -> {
      var hits = matcher.match(asked, false).hits().stream().filter(hit -> !hit.unnamed() && hit.band() != Band.WEAK).toList();
      Map<UUID, PersonSummary> seen = people.summaries(hits.stream().map(Found.Hit::person).toList()).stream().filter(one -> isOf(visit, one))
          .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
      var known = hits.stream().filter(hit -> seen.containsKey(hit.person())).toList();
      boolean strong = known.stream().anyMatch(hit -> hit.band() == Band.STRONG);
      return known.stream().filter(hit -> !strong || hit.band() == Band.STRONG).limit(SHOWN).map(hit -> seen.get(hit.person())).toList();
    });
  }

  /** By the reference that somebody read out. */
  public Outcome<List<Encountered>> find(String reference) {
    return find("reference", visit -> References.read(reference).flatMap(people::byReference).filter(one -> isOf(visit, one)).stream().toList());
  }

  private Outcome<List<Encountered>> find(String by, Function<Visit, List<PersonSummary>> finding) {
    return gate.inArea(Permission.SEE_SAFETY, (_, visit) -> {
      var found = finding.apply(visit);
      visit.shown(found.size());
      visit.note("by", by);
      return Outcome.done(found.stream().map(one -> Encountered.of(one, List.of())).toList());
    });
  }

  private static boolean isOf(Visit visit, PersonSummary one) {
    return one.area().equals(visit.actor().area());
  }

  /** With the markers that are in force. */
  public Outcome<Encountered> open(PersonId id) {
    return gate.pass(Permission.SEE_SAFETY, visit -> visit.once("whole", id.value(), () -> people.whole(id))
        .map(held -> {
          visit.concerning(Target.about("person", id.value(), held.summary().area(), id.value()));
          Acting.met(id.value(), held.summary().called());
          return Outcome.done(Encountered.of(held.summary(), held.markers().stream().filter(Marker::inForce).toList()));
        })
        .orElseGet(() -> visit.missing(people.areaOf(id).map(area -> Target.about("person", id.value(), area, id.value()))
            .orElse(Target.of("person", id.value(), visit.actor().area())))));
  }

  /** For the parts of other modules. */
  public <T> Outcome<T> of(PersonId id, Function<Visit, Outcome<T>> work) {
    return gate.pass(Permission.SEE_SAFETY, visit -> open(id).then(_ -> {
      visit.concerning(people.summary(id).map(held -> Target.about("person", id.value(), held.area(), id.value())).orElseThrow());
      return work.apply(visit);
    }));
  }

  /**
   * Enough to know somebody by.
   *
   * @param born the year alone, or the years between which it was
   * @param markers in force, where they were asked for
   */
  public record Encountered(PersonId id, String reference, String name, String born, List<Marker> markers) {
    static Encountered of(PersonSummary held, List<Marker> markers) {
      return new Encountered(held.id(), held.reference(), held.name(), held.birth().map(Encountered::years).orElse("Not known"), markers);
    }

    private static String years(Birth birth) {
      int from = birth.from().getYear();
      int to = birth.to().getYear();
      return from == to ? "" + from : from + " to " + to;
    }
  }
}

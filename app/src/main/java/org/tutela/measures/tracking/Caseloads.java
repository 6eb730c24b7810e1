package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.Supervisions;

/** The wearers of an officer, a team or the reader's whole area, each in one line; those whom the reader may see. Every figure is asked for all of them at once. */
@Service
public class Caseloads {
  private static final Duration LATELY = Duration.ofDays(3);
  private static final String ALL = "all", NOBODY = "nobody", TEAM = "team:";

  private final Gate gate;
  private final ActivationStore activations;
  private final LeaveStore leaves;
  private final CaseloadStore store;
  private final Supervisions supervisions;
  private final Staffing staffing;
  private final People people;
  private final Clock clock;

  Caseloads(Gate gate, ActivationStore activations, LeaveStore leaves, CaseloadStore store, Supervisions supervisions, Staffing staffing, People people, Clock clock) {
    this.gate = gate;
    this.activations = activations;
    this.leaves = leaves;
    this.store = store;
    this.supervisions = supervisions;
    this.staffing = staffing;
    this.people = people;
    this.clock = clock;
  }

  /** @param whose the key of a choice; the reader's own where it is none, and everybody's where they have none @param page from 1 on */
  public Outcome<CaseloadSummary> of(String whose, int weeks, int page) {
    return of(Permission.SEE_WEARER, whose, weeks, page, CaseloadSummary.SHOWN);
  }

  /** For a file: all of them. */
  public Outcome<CaseloadSummary> whole(String whose, int weeks) {
    return of(Permission.EXPORT_TRAIL, whose, weeks, 1, Integer.MAX_VALUE);
  }

  private Outcome<CaseloadSummary> of(Permission permission, String whose, int weeks, int page, int most) {
    return gate.pass(permission, visit -> {
      var area = visit.actor().area();
      visit.concerning(Target.of("area", Receiving.NOBODY, area));
      var now = clock.instant();
      var since = now.minus(Duration.ofDays(7L * weeks));
      var worn = activations.worn(area, since);
      return supervisions.managers(worn).then(managers -> {
        var officers = new Officers(managers, staffing.names(managers.values().stream().distinct().toList()), teams(area));
        var choices = officers.choices();
        var chosen = chosen(choices, whose, visit.actor().id());
        var theirs = worn.stream().filter(person -> officers.are(chosen.key(), person)).toList();
        int shown = Math.clamp(page, 1, CaseloadSummary.pages(theirs.size()));
        var some = theirs.stream().skip(most == Integer.MAX_VALUE ? 0 : (shown - 1L) * most).limit(most).toList();
        return people.find(some).map(persons -> {
          var lines = lines(some.stream().filter(persons::containsKey).toList(), persons, officers, since, now);
          visit.shown(lines.size());
          return new CaseloadSummary(choices, chosen, weeks, theirs.size(), shown, lines, now);
        });
      });
    });
  }

  private List<CaseloadSummary.Line> lines(List<PersonId> some, Map<PersonId, PersonSummary> persons, Officers officers, Instant since, Instant now) {
    var open = store.open(some);
    var violations = store.violations(some, since);
    var spells = store.spells(some, since, now);
    var contacts = store.contacts(some, now.minus(LATELY));
    var curfews = store.curfews(some, since);
    var worn = activations.ofPersons(curfews.keySet()).stream().collect(Collectors.groupingBy(Activation::person));
    var leave = leaves.ofPersons(curfews.keySet()).stream().collect(Collectors.groupingBy(Leave::person));
    var lines = new ArrayList<CaseloadSummary.Line>();
    for (var person : some) {
      var told = spells.getOrDefault(person, CaseloadStore.Spells.NONE);
      var contact = contacts.get(person);
      var ordered = curfews.containsKey(person) ? Wearers.ordered(worn.getOrDefault(person, List.of()), curfews.get(person), leave.getOrDefault(person, List.of()), since, now) : Duration.ZERO;
      lines.add(new CaseloadSummary.Line(persons.get(person), officers.name(person), open.getOrDefault(person, Map.of()), violations.getOrDefault(person, 0), ordered, told.absences(), told.away(), told.gaps(), told.silent(),
          contact != null, contact == null ? Optional.empty() : contact.heard(), contact == null ? Optional.empty() : contact.battery()));
    }
    return lines;
  }

  private Map<UserId, String> teams(AreaCode area) {
    return staffing.colleagues(area).stream().filter(member -> !member.team().isBlank()).collect(Collectors.toMap(Member::id, Member::team));
  }

  private static CaseloadSummary.Choice chosen(List<CaseloadSummary.Choice> choices, String whose, UserId reader) {
    var byKey = new HashMap<String, CaseloadSummary.Choice>();
    choices.forEach(choice -> byKey.put(choice.key(), choice));
    return byKey.getOrDefault(whose, byKey.getOrDefault(reader.value().toString(), choices.getFirst()));
  }

  /** Who manages which of the wearers, and is of which team. */
  private record Officers(Map<PersonId, UserId> managers, Map<UserId, String> names, Map<UserId, String> teams) {
    String name(PersonId person) {
      var manager = managers.get(person);
      return manager == null ? "" : names.getOrDefault(manager, "A colleague");
    }

    boolean are(String key, PersonId person) {
      var manager = managers.get(person);
      if (key.equals(ALL)) return true;
      if (key.equals(NOBODY)) return manager == null;
      return manager != null && (key.startsWith(TEAM) ? key.substring(TEAM.length()).equals(teams.get(manager)) : key.equals(manager.value().toString()));
    }

    /** Those who manage somebody here; whom nobody manages can be asked for always. */
    List<CaseloadSummary.Choice> choices() {
      var choices = new LinkedHashMap<String, String>();
      choices.put(ALL, "Everybody");
      managers.values().stream().map(teams::get).filter(Objects::nonNull).distinct().sorted().forEach(team -> choices.put(TEAM + team, "Team " + team));
      managers.values().stream().distinct().sorted(Comparator.comparing((UserId each) -> names.getOrDefault(each, "")).thenComparing(UserId::value))
          .forEach(each -> choices.put(each.value().toString(), names.getOrDefault(each, "A colleague")));
      choices.put(NOBODY, "Nobody manages them");
      return choices.entrySet().stream().map(each -> new CaseloadSummary.Choice(each.getKey(), each.getValue())).toList();
    }
  }
}

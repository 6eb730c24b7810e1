package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.AddressChecks;
import org.tutela.casework.people.People;
import org.tutela.casework.people.UnverifiedAddress;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** The round on which the addresses of registrants are verified. */
@Service
public class AddressRounds {
  private static final Comparator<AddressRound.Officer> BY_NAME = Comparator.comparing(AddressRound.Officer::name).thenComparing(one -> one.id().value());
  private static final String SOMEBODY = "A colleague";

  private final Gate gate;
  private final AddressRoundStore store;
  private final Standings standings;
  private final AddressChecks checks;
  private final People people;
  private final Staffing staffing;
  private final Ids ids;
  private final int most;
  private final Clock clock;

  AddressRounds(Gate gate, AddressRoundStore store, Standings standings, AddressChecks checks, People people, Staffing staffing, Ids ids, @Value("${tutela.register.addresses-at-once:1000}") int most, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.standings = standings;
    this.checks = checks;
    this.people = people;
    this.staffing = staffing;
    this.ids = ids;
    this.most = most;
    this.clock = clock;
  }

  /** Of the reader's area. @param of one officer alone; @param page from 0 */
  public Outcome<AddressRound> of(Optional<UserId> of, int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      int at = Math.clamp(page, 0, 10_000);
      var today = London.date(clock.instant());
      var stated = store.months(area);
      int months = stated.orElse(AddressRound.MONTHS);
      var managers = standings.managed(visit.actor()).value().people();
      // all of a large area's addresses are more than a page can wait for
      if (of.isEmpty() && managers.values().stream().mapToInt(Integer::intValue).sum() > most) return Outcome.done(chosenFirst(managers, months, stated.isPresent(), today));
      var managed = store.standing(area, of, today);
      return checks.unverified(managed.keySet(), today.minusMonths(months)).then(all -> {
        var each = all.stream().collect(Collectors.groupingBy(one -> managed.get(one.person())));
        var names = staffing.names(List.copyOf(each.keySet()));
        var officers = each.entrySet().stream().map(one -> officer(one, managers, names)).sorted(BY_NAME).toList();
        // the addresses of each come the longest unverified first
        var asked = officers.stream().flatMap(one -> each.get(one.id()).stream().map(address -> new AddressRound.Line(address, one))).toList();
        var lines = asked.stream().skip((long) at * AddressRound.PAGE).limit(AddressRound.PAGE).toList();
        visit.shown(lines.size());
        return people.find(lines.stream().map(line -> line.address().person()).distinct().toList()).map(persons -> new AddressRound(
            lines.stream().filter(line -> persons.containsKey(line.address().person())).toList(), persons, months, stated.isPresent(), officers, of, today, at, asked.size(), false));
      });
    });
  }

  private AddressRound chosenFirst(Map<UserId, Integer> managers, int months, boolean stated, LocalDate today) {
    var names = staffing.names(List.copyOf(managers.keySet()));
    var officers = managers.entrySet().stream().filter(one -> one.getValue() > 0).map(one -> new AddressRound.Officer(one.getKey(), names.getOrDefault(one.getKey(), SOMEBODY), one.getValue(), 0, 0)).sorted(BY_NAME).toList();
    return new AddressRound(List.of(), Map.of(), months, stated, officers, Optional.empty(), today, 0, 0, true);
  }

  private static AddressRound.Officer officer(Map.Entry<UserId, List<UnverifiedAddress>> one, Map<UserId, Integer> managers, Map<UserId, String> names) {
    return new AddressRound.Officer(one.getKey(), names.getOrDefault(one.getKey(), SOMEBODY), managers.getOrDefault(one.getKey(), 0), one.getValue().size(),
        (int) one.getValue().stream().filter(address -> address.last().isEmpty()).count());
  }

  public Outcome<Integer> verifyWithin(int months) {
    if (months < 1 || months > 60) return Outcome.refused("months", "Enter the months from 1 to 60");
    return gate.inArea(Permission.STATE_CEILING, (area, visit) -> {
      store.state(ids.next(), area, months, clock.instant(), visit.actor().id());
      return Outcome.done(months);
    });
  }
}

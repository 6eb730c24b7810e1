package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tutela.law.register.Away;
import org.tutela.law.register.History;
import org.tutela.law.register.Journey;

/**
 * A journey as it was told, or as what became wrong of it was told again.
 *
 * @param over came back, or never left; {@code returned} is empty when he never left
 * @param elsewhere where he came back, when it was another place than he had told
 */
public record HeldJourney(UUID id, RecordJourney facts, boolean over, Optional<LocalDate> returned, String elsewhere) {
  public boolean cancelled() {
    return over && returned.isEmpty();
  }

  /** Each telling is judged for itself: what was told too late stays so when a detail is told again in time. Nothing is owed for a journey that did not take place. */
  static List<History.Travelled> facts(List<HeldJourney> told) {
    var byId = told.stream().collect(Collectors.toMap(HeldJourney::id, Function.identity()));
    var replaced = told.stream().flatMap(one -> one.facts.corrects().stream()).collect(Collectors.toSet());
    var facts = new ArrayList<History.Travelled>();
    for (var last : told) {
      if (replaced.contains(last.id) || last.cancelled()) continue;
      var tellings = new ArrayList<HeldJourney>();
      for (var one = last; one != null; one = one.facts.corrects().map(byId::get).orElse(null)) tellings.addFirst(one);
      int struck = tellings.getFirst().facts.corrects().isPresent() ? 1 : 0;
      for (int i = 0; i < tellings.size(); i++) {
        // what had not been told at all is told with the first change
        var when = tellings.subList(i, tellings.size()).stream().flatMap(one -> one.facts.told().stream()).findFirst();
        facts.add(new History.Travelled(tellings.get(i).journey(), when, i + struck));
      }
    }
    return facts;
  }

  private Journey journey() {
    return elsewhere.isEmpty() ? facts.journey(returned) : facts.elsewhere().journey(returned);
  }

  /** From the day of leaving he is outside the United Kingdom until he is known to be back. */
  Optional<Away> away(LocalDate today) {
    var left = facts.departs().toLocalDate();
    if (cancelled() || left.isAfter(today)) return Optional.empty();
    return Optional.of(new Away(Away.Kind.ABROAD, left, returned));
  }
}

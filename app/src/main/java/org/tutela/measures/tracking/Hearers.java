package org.tutela.measures.tracking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tutela.casework.people.PersonId;

/** Who in the engine's memory is told of the positions of which activations of somebody else. */
final class Hearers {
  private final Map<String, Set<PersonId>> of = new HashMap<>();
  private final Map<PersonId, Set<String>> heard = new HashMap<>();

  void hears(PersonId person, Set<String> activations) {
    forget(person);
    if (activations.isEmpty()) return;
    heard.put(person, Set.copyOf(activations));
    for (var activation : activations) of.computeIfAbsent(activation, _ -> new HashSet<>()).add(person);
  }

  void forget(PersonId person) {
    var before = heard.remove(person);
    if (before == null) return;
    for (var activation : before) of.computeIfPresent(activation, (_, persons) -> persons.remove(person) && persons.isEmpty() ? null : persons);
  }

  void clear() {
    of.clear();
    heard.clear();
  }

  Set<PersonId> of(String activation) {
    return of.getOrDefault(activation, Set.of());
  }
}

package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/** A rule about the distance to somebody else: it names the person, and the engine is given what that person wears. */
final class Apart {
  private Apart() {}

  static String feature(PersonId other, int metres) {
    return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"kind\":\"proximity\",\"radius\":" + metres + ",\"partner\":[\"" + other.value() + "\"]}}";
  }

  private static PersonId other(Rule.Proximity rule) {
    return new PersonId(UUID.fromString(rule.partner().iterator().next()));
  }

  static Rule worn(Rule rule, Function<PersonId, List<Activation>> others) {
    if (!(rule instanceof Rule.Proximity apart)) return rule;
    var names = new HashSet<String>();
    for (var each : others.apply(other(apart))) names.add(each.id().value().toString());
    return new Rule.Proximity(apart.id(), names, apart.radius(), apart.when());
  }

  /** Of somebody else the engine is told no more than what a rule asks for, and only while it is in force. */
  static Map<String, List<Interval>> heard(List<RuleVersion> versions, Function<PersonId, List<Activation>> others, Instant since) {
    var heard = new HashMap<String, List<Interval>>();
    for (var version : versions) {
      if (!(version.read().orElse(null) instanceof Rule.Proximity apart)) continue;
      for (var each : others.apply(other(apart))) {
        if (each.to().isEmpty() || each.to().get().isAfter(since)) heard.computeIfAbsent(each.id().value().toString(), _ -> new ArrayList<>()).add(version.during());
      }
    }
    return heard;
  }
}

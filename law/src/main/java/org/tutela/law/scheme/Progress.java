package org.tutela.law.scheme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the clocks need to know of a case.
 *
 * @param done when each step was really done
 * @param extensions in the order in which they were granted
 */
public record Progress(
    RuleSet ruleSet, Origin origin, Instant firstContact, Concerns concerns,
    Map<Limit, Instant> done, List<Extension> extensions) {

  public Progress {
    done = Map.copyOf(done);
    extensions = List.copyOf(extensions);
  }

  public static Progress begun(RuleSet ruleSet, Instant firstContact) {
    return new Progress(ruleSet, Origin.APPLICATION, firstContact, Concerns.NOT_YET_KNOWN, Map.of(), List.of());
  }

  public Optional<Instant> done(Limit limit) {
    return Optional.ofNullable(done.get(limit));
  }

  public Progress having(Limit limit, Instant at) {
    var more = new java.util.EnumMap<Limit, Instant>(Limit.class);
    more.putAll(done);
    more.put(limit, at);
    return new Progress(ruleSet, origin, firstContact, concerns, more, extensions);
  }

  public Progress finding(Concerns found) {
    return new Progress(ruleSet, origin, firstContact, found, done, extensions);
  }

  public Progress extended(Extension extension) {
    var more = new java.util.ArrayList<>(extensions);
    more.add(extension);
    return new Progress(ruleSet, origin, firstContact, concerns, done, more);
  }
}

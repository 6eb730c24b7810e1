package org.tutela.measures.tracking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.rule.Rule;

/**
 * What features say. Those of a template are alike for all who have it: each is read once, and the wearers share its geometry. Only short ones are
 * kept, circles mostly, for an area with many corners is one wearer's.
 */
final class Features {
  private static final int KEPT = 20_000;
  private static final int SHORT = 600;
  private static final Map<String, Optional<Rule>> READ = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Optional<Rule>> eldest) {
      return size() > KEPT;
    }
  });

  private Features() {}

  /** Empty when this version of the engine reads it no more. */
  static Optional<Rule> read(String feature) {
    if (feature.length() > SHORT) return fresh(feature);
    var known = READ.get(feature);
    if (known != null) return known;
    var read = fresh(feature);
    READ.put(feature, read);
    return read;
  }

  private static Optional<Rule> fresh(String feature) {
    return Rules.read(feature).rules().stream().findFirst();
  }
}

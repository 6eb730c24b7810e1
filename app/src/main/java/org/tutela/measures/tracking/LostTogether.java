package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.tracking.signs.AreaInterference;
import org.tutela.tracking.signs.Lost;

/** Silences of many devices in one place and at one time become one thing to be looked at. Whom they are of may be of several forces, each of which is shown its own. */
@Component
class LostTogether {
  private static final Duration LOOKED_BACK = Duration.ofHours(3);
  private final Gate gate;
  private final InterferenceStore store;
  private final Ids ids;
  private final Clock clock;

  LostTogether(Gate gate, InterferenceStore store, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** @return how many alerts joined one */
  int due() {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", () -> gate.unattended(() -> {
        store.alone();
        var losses = new HashMap<Lost, InterferenceStore.Loss>();
        store.losses(clock.instant().minus(LOOKED_BACK)).forEach(loss -> losses.put(loss.lost(), loss));
        int joined = 0;
        for (var area : AreaInterference.of(List.copyOf(losses.keySet())).areas()) joined += together(area, losses);
        return joined;
      }));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int together(AreaInterference area, Map<Lost, InterferenceStore.Loss> losses) {
    var byForce = area.lost().stream().map(losses::get).collect(Collectors.groupingBy(loss -> loss.area().value(), TreeMap::new, Collectors.toList()));
    int joined = 0;
    for (var members : byForce.values()) {
      var joining = members.stream().filter(loss -> loss.open() && loss.interference().isEmpty()).toList();
      if (joining.isEmpty()) continue;
      var into = into(area, members);
      if (into.isEmpty()) continue;
      for (var loss : joining) if (store.join(loss, into.get(), clock.instant(), Acting.actor().id())) joined++;
    }
    return joined;
  }

  /** One that comes late joins the others; when somebody has dealt with those already, it stands by itself. */
  private Optional<InterferenceId> into(AreaInterference area, List<InterferenceStore.Loss> members) {
    var known = members.stream().flatMap(loss -> loss.interference().stream()).findFirst();
    if (known.isPresent()) return known.filter(store::isOpen);
    var id = new InterferenceId(ids.next());
    var first = area.lost().getFirst();
    store.insert(id, members.getFirst().area(), Instant.ofEpochMilli(area.at()), Instant.ofEpochMilli(area.raised()), first.latitude(), first.longitude());
    return Optional.of(id);
  }
}

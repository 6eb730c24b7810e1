package org.tutela.foundation.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The forces' areas; they change with a migration, so they are read once. */
@Service
public class Areas {
  private final AreaStore store;
  private volatile Map<AreaCode, Area> known = Map.of();

  Areas(AreaStore store) {
    this.store = store;
  }

  public Area get(AreaCode code) {
    Area area = known().get(code);
    if (area == null) throw new IllegalArgumentException("no such area");
    return area;
  }

  public boolean exists(AreaCode code) {
    return known().containsKey(code);
  }

  public List<Area> all() {
    return known().values().stream().sorted(java.util.Comparator.comparing(area -> area.name().en())).toList();
  }

  private Map<AreaCode, Area> known() {
    if (known.isEmpty()) known = store.all().stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
    return known;
  }
}

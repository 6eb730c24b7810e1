package org.tutela.foundation.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The forces' areas. One is added so seldom that they are read again only when somebody speaks of one that is not known. */
@Service
public class Areas {
  private final AreaStore store;
  private volatile Map<AreaCode, Area> known = Map.of();

  Areas(AreaStore store) {
    this.store = store;
  }

  public Area get(AreaCode code) {
    Area area = exists(code) ? known.get(code) : null;
    if (area == null) throw new IllegalArgumentException("no such area");
    return area;
  }

  public boolean exists(AreaCode code) {
    if (!known().containsKey(code)) known = read();
    return known.containsKey(code);
  }

  /** As English pages name a force; its code when it is none of those that there are. */
  public String english(AreaCode code) {
    return exists(code) ? known.get(code).name().en() : code.value();
  }

  /** Inside the caller's passage. */
  public void add(Area area) {
    store.insert(area);
  }

  public List<Area> all() {
    return known().values().stream().sorted(java.util.Comparator.comparing(area -> area.name().en())).toList();
  }

  private Map<AreaCode, Area> known() {
    if (known.isEmpty()) known = read();
    return known;
  }

  private Map<AreaCode, Area> read() {
    return store.all().stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
  }
}

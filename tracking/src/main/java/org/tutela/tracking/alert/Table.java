package org.tutela.tracking.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a consumer of operations knows: the newest revision of each alert. A revision that comes again changes nothing. */
public final class Table {
  private final Map<String, Operation> newest = new LinkedHashMap<>();

  public boolean take(Operation operation) {
    var known = newest.get(operation.alert());
    if (known != null && known.revision() >= operation.revision()) return false;
    newest.put(operation.alert(), operation);
    return true;
  }

  /** The newest operation of each alert, withdrawn ones too. */
  public List<Operation> operations() {
    return new ArrayList<>(newest.values());
  }

  /** What stands, in order. */
  public List<Episode> episodes() {
    return newest.values().stream().filter(o -> o.verb() != Operation.Verb.WITHDRAW).map(Operation::episode)
        .sorted(Comparator.comparing(e -> e, Episode.IN_ORDER)).toList();
  }
}

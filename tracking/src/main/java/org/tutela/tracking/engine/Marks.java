package org.tutela.tracking.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;

/** Reports that were not evaluated but that somebody should look at. */
final class Marks {
  private record Key(Kind kind, String activation, long at) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Long.compare(at, other.at);
      if (order == 0) order = activation.compareTo(other.activation);
      return order == 0 ? kind.compareTo(other.kind) : order;
    }
  }

  /** When each was first received. */
  private final TreeMap<Key, Long> first = new TreeMap<>();

  boolean add(Kind kind, String activation, long at, long received) {
    var key = new Key(kind, activation, at);
    var before = first.merge(key, received, Math::min);
    return before == received;
  }

  void tell(List<Finding> out) {
    for (Map.Entry<Key, Long> mark : first.entrySet()) {
      var key = mark.getKey();
      out.add(new Finding(Episode.happening(key.activation(), key.kind(), key.at(), mark.getValue()),
          List.of(new FixId(key.activation(), key.at()))));
    }
  }

  void letGo(long sealed) {
    first.values().removeIf(received -> received < sealed);
  }

  Marks copy() {
    var copy = new Marks();
    copy.first.putAll(first);
    return copy;
  }

  void write(Packer out) {
    out.number(first.size());
    first.forEach((key, received) -> out.number(key.kind().ordinal()).name(key.activation()).number(key.at()).number(received));
  }

  void read(Unpacker in) {
    for (long left = in.number(); left > 0; left--) first.put(new Key(Kind.values()[(int) in.number()], in.name(), in.number()), in.number());
  }
}

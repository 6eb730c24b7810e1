package org.tutela.tracking.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** Reads what {@link Packer} wrote. */
final class Unpacker {
  private final byte[] bytes;
  private final List<String> names = new ArrayList<>();
  private int at;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long zigzag = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      zigzag |= (long) (next & 0x7F) << shift;
      if (next >= 0) return zigzag >>> 1 ^ -(zigzag & 1);
    }
  }

  byte[] bytes() {
    int length = (int) number();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  boolean truth() {
    return bytes[at++] != 0;
  }

  String name() {
    int known = (int) number();
    if (known > 0) return names.get(known - 1);
    int length = (int) number();
    var name = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    names.add(name);
    return name;
  }

  <T> ArrayList<T> list(Function<Unpacker, T> each) {
    int size = (int) number();
    var list = new ArrayList<T>();
    for (int i = 0; i < size; i++) list.add(each.apply(this));
    return list;
  }

  List<FixId> fixes() {
    return List.copyOf(list(in -> new FixId(in.name(), in.number())));
  }

  Interval interval() {
    return new Interval(number(), number());
  }

  ArrayList<Interval> intervals() {
    return list(Unpacker::interval);
  }

  ArrayList<Spell> spells() {
    return list(in -> new Spell(in.truth(), in.number(), in.number(), in.truth(), in.number(), in.fixes(), in.fixes()));
  }

  Fix fix() {
    if (!truth()) return null;
    var activation = name();
    long time = number();
    int latitude = (int) number();
    int longitude = (int) number();
    long accuracy = number();
    return new Fix(activation, time, latitude, longitude, Math.abs(accuracy) / 100.0, accuracy >= 0, (int) number());
  }

  ArrayList<Finding> findings() {
    return list(Unpacker::finding);
  }

  Finding finding() {
    var rule = name();
    var kind = Kind.values()[(int) number()];
    long when = number();
    long raised = when + number();
    long clear = truth() ? Interval.OPEN : when + number();
    var episode = new Episode(rule, kind, when, raised, clear, truth(), truth(), truth(), Cause.values()[(int) number()], number());
    return new Finding(episode, fixes());
  }
}

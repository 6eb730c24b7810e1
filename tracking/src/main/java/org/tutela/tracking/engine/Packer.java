package org.tutela.tracking.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** Writes a state small: numbers in as few bytes as they need, each name once. */
final class Packer {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> names = new HashMap<>();

  byte[] bytes() {
    return out.toByteArray();
  }

  Packer number(long number) {
    long zigzag = number << 1 ^ number >> 63;
    while ((zigzag & ~0x7FL) != 0) {
      out.write((int) (zigzag & 0x7F | 0x80));
      zigzag >>>= 7;
    }
    out.write((int) zigzag);
    return this;
  }

  Packer bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Packer truth(boolean truth) {
    out.write(truth ? 1 : 0);
    return this;
  }

  Packer name(String name) {
    Integer known = names.get(name);
    if (known != null) return number(known + 1);
    names.put(name, names.size());
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    number(0).number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  <T> Packer list(List<T> list, BiConsumer<Packer, T> each) {
    number(list.size());
    for (var item : list) each.accept(this, item);
    return this;
  }

  Packer fixes(List<FixId> fixes) {
    return list(fixes, (p, fix) -> p.name(fix.activation()).number(fix.fixTime()));
  }

  Packer interval(Interval interval) {
    return number(interval.from()).number(interval.to());
  }

  Packer intervals(List<Interval> intervals) {
    return list(intervals, Packer::interval);
  }

  Packer spells(List<Spell> spells) {
    return list(spells, (p, s) -> p.truth(s.inside()).number(s.onset()).number(s.confirmed()).truth(s.seconded()).number(s.end())
        .fixes(s.began()).fixes(s.ended()));
  }

  Packer fix(Fix fix) {
    truth(fix != null);
    if (fix == null) return this;
    return name(fix.activation()).number(fix.time()).number(fix.latitude()).number(fix.longitude())
        .number(Math.round(fix.accuracy() * 100) * (fix.stated() ? 1 : -1)).number(fix.speed());
  }

  Packer findings(List<Finding> findings) {
    return list(findings, Packer::finding);
  }

  Packer finding(Finding finding) {
    Episode e = finding.episode();
    name(e.rule()).number(e.kind().ordinal()).number(e.at()).number(e.raised() - e.at()).truth(e.open());
    if (!e.open()) number(e.clear() - e.at());
    return truth(e.escalated()).truth(e.interrupted()).truth(e.unconfirmed()).number(e.cause().ordinal()).number(e.amount())
        .fixes(finding.deciding());
  }
}

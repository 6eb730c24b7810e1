package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.casework.people.names.Emptiness;
import org.tutela.casework.people.names.NameParts;

/**
 * One way to read what was written: which words are given names and which the family name.
 *
 * @param against what reading it so costs
 * @param how in words, "" for as written
 */
record Reading(List<Spelt> given, List<Spelt> family, double against, String how) {
  private static final double SWAPPED = -2;
  private static final double REGROUPED = -0.5;

  /** Everything that a name as told may mean (matching N-7): boxes exchanged, the whole name in one box, the comma form. */
  static List<Reading> asked(String forenames, String surname) {
    NameParts first = parts(forenames);
    NameParts last = parts(surname);
    var readings = new LinkedHashSet<Reading>();
    for (var f : Spelt.ways(first)) {
      for (var s : Spelt.ways(last)) {
        if (!f.isEmpty() && !s.isEmpty()) {
          readings.add(new Reading(f, s, 0, ""));
          readings.add(new Reading(s, f, SWAPPED, "names in the other order"));
          if (f.size() > 1) readings.add(new Reading(f.subList(0, f.size() - 1), and(f.getLast(), s), REGROUPED, ""));
          if (s.size() > 1) readings.add(new Reading(and(f, s.subList(0, s.size() - 1)), List.of(s.getLast()), REGROUPED, ""));
        } else {
          var words = f.isEmpty() ? s : f;
          int comma = f.isEmpty() ? last.comma() : first.comma();
          if (!words.isEmpty()) oneBox(words, comma, f.isEmpty(), readings);
        }
      }
    }
    return List.copyOf(readings);
  }

  private static void oneBox(List<Spelt> words, int comma, boolean familyBox, LinkedHashSet<Reading> readings) {
    if (words.size() == 1) {
      readings.add(new Reading(words, List.of(), familyBox ? SWAPPED : 0, ""));
      readings.add(new Reading(List.of(), words, 0, ""));
      return;
    }
    if (comma > 0 && comma < words.size()) {
      readings.add(new Reading(words.subList(comma, words.size()), words.subList(0, comma), 0, ""));
      return;
    }
    if (familyBox) readings.add(new Reading(List.of(), words, 0, ""));
    for (int split = 1; split < words.size(); split++) {
      var front = words.subList(0, split);
      var back = words.subList(split, words.size());
      if (back.size() <= 3) readings.add(new Reading(front, back, 0, ""));
      if (front.size() <= 3) readings.add(new Reading(back, front, -1, "family name first"));
    }
  }

  /** A name as held stands in its boxes. */
  static List<Reading> held(String forenames, String surname) {
    var readings = new ArrayList<Reading>();
    for (var f : Spelt.ways(parts(forenames))) {
      for (var s : Spelt.ways(parts(surname))) {
        if (!f.isEmpty() || !s.isEmpty()) readings.add(new Reading(f, s, 0, ""));
      }
    }
    return readings;
  }

  Reading costing(double more, String why) {
    return new Reading(given, family, against + more, why);
  }

  String givenText() {
    return text(given);
  }

  String familyText() {
    return text(family);
  }

  private static String text(List<Spelt> words) {
    return words.stream().map(Spelt::text).collect(Collectors.joining(" "));
  }

  private static NameParts parts(String raw) {
    return NameParts.of(Emptiness.says(raw) ? "" : raw);
  }

  private static List<Spelt> and(Spelt one, List<Spelt> more) {
    return and(List.of(one), more);
  }

  private static List<Spelt> and(List<Spelt> some, List<Spelt> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}

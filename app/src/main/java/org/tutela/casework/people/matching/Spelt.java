package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.casework.people.names.NameParts;
import org.tutela.casework.people.names.Transliteration;

/** A word of a name in Latin letters. @param skeleton its vowels are not known */
record Spelt(String text, boolean skeleton) {
  private static final int WAYS = 3;
  private static final int WORDS = 8;

  /** Each way to write the words in Latin letters; one way where they are in Latin letters already. */
  static List<List<Spelt>> ways(NameParts parts) {
    var ways = new ArrayList<List<Spelt>>();
    for (int way = 0; way < WAYS; way++) {
      var spelt = new ArrayList<Spelt>();
      for (String word : parts.words().subList(0, Math.min(WORDS, parts.words().size()))) {
        var latin = parts.other() ? Transliteration.of(word) : List.<Transliteration.Latin>of();
        if (latin.isEmpty()) {
          spelt.add(new Spelt(word, false));
          continue;
        }
        var chosen = latin.get(Math.min(way, latin.size() - 1));
        for (String each : chosen.text().split(" ")) {
          if (!each.isEmpty()) spelt.add(new Spelt(each, chosen.skeleton()));
        }
      }
      if (!ways.contains(spelt)) ways.add(spelt);
      if (!parts.other()) break;
    }
    return ways;
  }

  static Spelt joined(List<Spelt> words) {
    return new Spelt(words.stream().map(Spelt::text).collect(Collectors.joining()), words.stream().anyMatch(Spelt::skeleton));
  }

  static List<Spelt> bare(List<Spelt> words) {
    var bare = words.stream().filter(w -> !NameParts.particle(w.text())).toList();
    return bare.isEmpty() ? words : bare;
  }
}

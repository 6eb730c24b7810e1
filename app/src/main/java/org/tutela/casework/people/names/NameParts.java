package org.tutela.casework.people.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of one box of a name, folded: titles, suffixes and words of relation taken away (matching N-5, N-6).
 *
 * @param words {@code o'brien} is one word, {@code smith-jones} two; {@code mc donald} and {@code macdonald} are one and the same
 * @param comma where a comma stood, counted in words: the family name came first; 0 for nowhere
 * @param other whether some of it was in another script
 */
public record NameParts(List<String> words, int comma, boolean other) {
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lord", "lady", "rev",
      "reverend", "fr", "father", "master", "capt", "captain", "sgt", "pc", "hon", "imam", "sheikh", "shaikh");
  private static final Set<String> SUFFIXES = Set.of("jr", "jnr", "junior", "sr", "snr", "senior", "ii", "iii", "iv", "esq", "mbe", "obe");
  private static final Set<String> RELATIONS = Set.of("uncle", "auntie", "aunty", "grandad", "granddad", "grandpa", "stepdad", "dad", "mum",
      "nan", "aka", "nee", "alias");
  /** Kept, and left out as well when surnames are compared. */
  static final Set<String> PARTICLES = Set.of("van", "der", "den", "de", "la", "le", "di", "da", "dos", "du", "von", "zu", "bin", "bint", "ibn",
      "al", "el", "ter", "ten", "st", "ap", "ab", "y", "e", "ul", "ur", "abu");

  public static NameParts of(String raw) {
    var words = new ArrayList<String>();
    int comma = 0;
    boolean other = false;
    for (String piece : Fold.of(raw).text().replace(",", " , ").split(" ")) {
      if (piece.equals(",")) {
        if (comma == 0) comma = words.size();
        continue;
      }
      for (String part : piece.split("[-‐‑‒–—−/.&+_]+")) {
        // an apostrophe may be written as a letter
        String word = part.replaceAll("[^\\p{L}\\p{M}\\p{N}]|[\\u02b0-\\u02ff]", "");
        if (word.isEmpty()) continue;
        other |= word.codePoints().anyMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
        words.add(word);
      }
    }
    var kept = new ArrayList<String>();
    for (String word : words) {
      boolean drop = words.size() > 1 && (TITLES.contains(word) && kept.isEmpty() || RELATIONS.contains(word) && kept.isEmpty()
          || SUFFIXES.contains(word) && !kept.isEmpty() && word.equals(words.getLast()));
      if (!drop) kept.add(word);
    }
    if (kept.isEmpty() && !words.isEmpty()) kept.add(words.getLast());
    int dropped = words.size() - kept.size();
    return new NameParts(joined(kept), comma == 0 ? 0 : Math.max(1, Math.min(comma, kept.size() - (dropped > 0 ? 0 : 1))), other);
  }

  /** Puts a lone {@code mac}, {@code mc} or {@code o} onto the word after it, and writes {@code mc} as {@code mac}. */
  private static List<String> joined(List<String> words) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if ((word.equals("mac") || word.equals("mc") || word.equals("o")) && i + 1 < words.size()) {
        word = word + words.get(++i);
      }
      if (word.startsWith("mc") && word.length() > 4) word = "mac" + word.substring(2);
      joined.add(word);
    }
    return List.copyOf(joined);
  }

  public static boolean particle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  public NameParts {
    words = List.copyOf(words);
  }
}

package org.tutela.casework.people.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A word of another script in Latin letters, in each of the ways that people write it (matching N-4). */
public final class Transliteration {
  /** @param skeleton written without vowels, so that only its consonants can be compared */
  public record Latin(String text, boolean skeleton) {}

  private static final String[] CYRILLIC = {
      "а a", "б b", "в v", "г g", "ґ g", "д d", "е e ye", "ё e yo", "є e ye", "ж zh", "з z", "и i y", "і i", "ї i yi", "й y i", "к k",
      "л l", "м m", "н n", "о o", "п p", "р r", "с s", "т t", "у u", "ў u", "ф f", "х kh h", "ц ts c", "ч ch", "ш sh", "щ shch",
      "ъ", "ы y i", "ь", "э e", "ю yu iu", "я ya ia", "ј j", "љ lj", "њ nj", "ћ c", "ђ dj", "џ dz", "ѕ dz", "қ k", "ғ g", "ң n", "ө o", "ү u"};
  private static final Map<Integer, String[]> LETTERS = letters();

  private Transliteration() {}

  /** Empty for a word that is in Latin letters already, or in none. Chinese gives several words. */
  public static List<Latin> of(String word) {
    var script = word.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of)
        .filter(s -> s != Character.UnicodeScript.COMMON && s != Character.UnicodeScript.INHERITED).findFirst().orElse(Character.UnicodeScript.LATIN);
    return switch (script) {
      case LATIN -> List.of();
      case CYRILLIC -> List.of(cyrillic(word, 0), cyrillic(word, 1)).stream().distinct().map(t -> new Latin(t, false)).toList();
      case ARABIC, HEBREW -> List.of(new Latin(consonants(word), true));
      case HAN -> distinct(latin("Han-Latin/Names; Latin-ASCII", word), latin("Han-Latin; Latin-ASCII", word));
      // The last vowel of a word is written in the scripts of northern India and not spoken.
      case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI -> distinct(latin("Any-Latin; Latin-ASCII", word).replaceFirst("(?<=[^aeiou])a$", ""),
          latin("Any-Latin; Latin-ASCII", word));
      case GREEK -> distinct(latin("Greek-Latin/UNGEGN; Latin-ASCII", word), latin("Greek-Latin; Latin-ASCII", word));
      default -> distinct(latin("Any-Latin; Latin-ASCII", word));
    };
  }

  private static String cyrillic(String word, int way) {
    var text = new StringBuilder();
    word.codePoints().forEach(c -> {
      String[] ways = LETTERS.get(c);
      if (ways == null) text.appendCodePoint(c);
      else if (ways.length > 0) text.append(ways[Math.min(way, ways.length - 1)]);
    });
    return Fold.of(text.toString()).text();
  }

  /** The feminine ending is spoken as a vowel, and the article is dropped when it is written onto the name. */
  private static String consonants(String word) {
    return latin("Any-Latin; Latin-ASCII", word.replace('ة', 'ا').replaceFirst("^ال(?=...)", "")).replace("'", "").replace("`", "");
  }

  private static String latin(String rules, String word) {
    return Fold.of(Holder.of(rules).transliterate(word)).text();
  }

  private static List<Latin> distinct(String... texts) {
    var ways = new ArrayList<Latin>();
    for (String text : new LinkedHashSet<>(List.of(texts))) ways.add(new Latin(text, false));
    return ways;
  }

  private static Map<Integer, String[]> letters() {
    var map = new HashMap<Integer, String[]>();
    for (String row : CYRILLIC) {
      String[] parts = row.split(" ");
      map.put(parts[0].codePointAt(0), Arrays.copyOfRange(parts, 1, parts.length));
    }
    return Map.copyOf(map);
  }

  /** The rules are large and seldom needed: read when the first such name comes. */
  private static final class Holder {
    private static final Map<String, Transliterator> KNOWN = new ConcurrentHashMap<>();

    static Transliterator of(String rules) {
      return KNOWN.computeIfAbsent(rules, Transliterator::getInstance);
    }
  }
}

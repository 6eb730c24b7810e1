package org.tutela.casework.people.names;

import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Codes of how a folded Latin word sounds. A word that cannot be coded has none, and nothing equals nothing. */
public final class Phonetic {
  private static final DoubleMetaphone METAPHONE = metaphone();
  private static final DaitchMokotoffSoundex DAITCH = new DaitchMokotoffSoundex();

  private Phonetic() {}

  public static Set<String> codes(String word) {
    var codes = new TreeSet<String>();
    String latin = word.replaceAll("[^a-z]", "");
    if (latin.length() < 2 || latin.length() > 60) return codes;
    add(codes, "m", METAPHONE.doubleMetaphone(latin));
    add(codes, "m", METAPHONE.doubleMetaphone(latin, true));
    for (String code : DAITCH.soundex(latin).split("\\|")) {
      // Zeros are filling: at least two sounds must have been heard.
      if (code.replaceAll("0+$", "").length() >= 2) codes.add("d" + code);
    }
    return codes;
  }

  /** The consonants, for comparing with names written without vowels; doubled ones count once. */
  public static String skeleton(String word) {
    var kept = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean vowel = "aeiou".indexOf(c) >= 0 || i > 0 && (c == 'y' || c == 'w') || c < 'a' || c > 'z';
      if (!vowel && (kept.isEmpty() || kept.charAt(kept.length() - 1) != c)) kept.append(c);
    }
    return kept.toString();
  }

  private static void add(Set<String> codes, String kind, String code) {
    if (code != null && code.length() >= 2) codes.add(kind + code);
  }

  private static DoubleMetaphone metaphone() {
    var metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(6);
    return metaphone;
  }
}

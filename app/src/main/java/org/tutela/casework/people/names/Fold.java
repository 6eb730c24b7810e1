package org.tutela.casework.people.names;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The shadow of a text for comparing: no case, marks, look-alikes or hidden characters (matching N-2, N-3). The text itself is kept as typed. */
public final class Fold {
  /** Raised when the shadows change; stored with every search. */
  public static final int VERSION = 2;
  static final int LONGEST = 10_000;

  public enum Flag { MIXED_SCRIPT, HIDDEN_CHARACTER, DIRECTION_MARK }

  public record Folded(String text, Set<Flag> flags) {}

  private static final Map<Integer, String> LETTERS = Map.ofEntries(
      letter('ł', "l"), letter('đ', "d"), letter('ø', "o"), letter('ı', "i"), letter('ß', "ss"), letter('æ', "ae"),
      letter('œ', "oe"), letter('þ', "th"), letter('ð', "d"), letter('ħ', "h"), letter('ŧ', "t"), letter('ŋ', "ng"),
      letter('ə', "e"), letter('ƒ', "f"), letter('ĸ', "k"), letter('ŀ', "l"), letter('ŉ', "n"), letter('ſ', "s"));
  private static final Map<Integer, Character> LOOK_ALIKES = lookAlikes(
      "аaсcԁdеeһhіiјjӏlоoрpԛqѕsтtхxуyѵvвbкkмmнhԝwгrпn" + "αaβbεeηnιiκkμuνvοoρpτtυuχxγyϲcϳj");

  private Fold() {}

  public static Folded of(String raw) {
    var flags = EnumSet.noneOf(Flag.class);
    String text = raw;
    // Folding can make new material for folding (a mark freed from its letter), so it is repeated until nothing moves.
    for (int round = 0; round < 5; round++) {
      String next = once(text, flags);
      if (next.equals(text)) break;
      text = next;
    }
    return new Folded(text, Set.copyOf(flags));
  }

  private static String once(String raw, Set<Flag> flags) {
    int end = raw.codePointCount(0, raw.length()) > LONGEST ? raw.offsetByCodePoints(0, LONGEST) : raw.length();
    String composed = Normalizer.normalize(visible(raw.substring(0, end), flags), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(composed.length());
    for (String word : composed.strip().split("[\\s\\u00a0]+")) {
      if (!folded.isEmpty()) folded.append(' ');
      folded.append(unmarked(oneScript(word, flags)));
    }
    return folded.toString();
  }

  /** Without format characters; controls and odd spaces become a space. Half a surrogate pair is dropped. */
  private static String visible(String raw, Set<Flag> flags) {
    var kept = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> {
      int type = Character.getType(c);
      if (c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f) flags.add(Flag.DIRECTION_MARK);
      else if (type == Character.FORMAT) flags.add(Flag.HIDDEN_CHARACTER);
      else if (type == Character.CONTROL || Character.isSpaceChar(c)) kept.append(' ');
      else if (type != Character.SURROGATE) kept.appendCodePoint(c);
    });
    return kept.toString();
  }

  /** Puts Latin letters for their look-alikes, but only in a word that has Latin letters already: a Cyrillic name stays Cyrillic. */
  private static String oneScript(String word, Set<Flag> flags) {
    boolean latin = word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    boolean other = word.codePoints().anyMatch(c -> {
      var script = Character.UnicodeScript.of(c);
      return script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
    });
    if (!latin || !other) return word;
    flags.add(Flag.MIXED_SCRIPT);
    var mended = new StringBuilder();
    word.codePoints().forEach(c -> {
      Character like = LOOK_ALIKES.get(c);
      if (like == null) mended.appendCodePoint(c);
      else mended.append(like.charValue());
    });
    return mended.toString();
  }

  /** Marks go, save the vowel signs of the scripts that write their vowels so. */
  private static String unmarked(String word) {
    var plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().forEach(c -> {
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      if (mark && strips(Character.UnicodeScript.of(c))) return;
      String letters = LETTERS.get(c);
      if (letters == null) plain.appendCodePoint(c);
      else plain.append(letters);
    });
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean strips(Character.UnicodeScript script) {
    return switch (script) {
      case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW -> true;
      default -> false;
    };
  }

  private static Map.Entry<Integer, String> letter(char from, String to) {
    return Map.entry((int) from, to);
  }

  private static Map<Integer, Character> lookAlikes(String pairs) {
    var map = new HashMap<Integer, Character>();
    for (int i = 0; i < pairs.length(); i += 2) map.put((int) pairs.charAt(i), pairs.charAt(i + 1));
    return Map.copyOf(map);
  }
}

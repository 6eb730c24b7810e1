package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tutela.casework.people.names.Nicknames;
import org.tutela.casework.people.names.Phonetic;
import org.tutela.casework.people.names.Similarity;

/** A distinct word of names, with what is computed once for it. */
record Word(String text, boolean skeleton, Set<String> codes, String consonants) {
  /** @param relation in words, held first: "short form of" */
  record Likeness(double weight, String relation) {}

  static Word of(Spelt spelt) {
    return new Word(spelt.text(), spelt.skeleton(), spelt.skeleton() ? Set.of() : Phonetic.codes(spelt.text()), Phonetic.skeleton(spelt.text()));
  }

  /** @param exact what the same name would be worth: no likeness is worth as much */
  Likeness asGiven(Word held, double exact) {
    if (text.equals(held.text) && skeleton == held.skeleton) return new Likeness(exact, "the same");
    if (skeleton || held.skeleton) return bones(held, exact, 5, 3, -3.5);
    if (text.length() == 1 || held.text.length() == 1) {
      return text.charAt(0) == held.text.charAt(0) ? less(2.5, exact, "the same initial") : new Likeness(-4, "another initial");
    }
    double alike = Similarity.jaroWinkler(text, held.text);
    if (alike >= 0.92) return less(5.5, exact, "nearly the same");
    if (Nicknames.shortForms(text, held.text)) return less(5, exact, "short or other form of");
    if (Nicknames.variants(text, held.text)) return less(5, exact, "spelling of");
    if (sounds(held)) return less(5, exact, "sounds the same");
    int shorter = Math.min(text.length(), held.text.length());
    if (shorter >= 3 && (text.startsWith(held.text) || held.text.startsWith(text))) return less(4.5, exact, "the beginning of");
    if (alike >= 0.85) return less(3, exact, "alike");
    if (alike >= 0.75) return new Likeness(0, "little alike");
    return new Likeness(-3.5, "another name");
  }

  Likeness asFamily(Word held, double exact) {
    if (text.equals(held.text) && skeleton == held.skeleton) return new Likeness(exact, "the same");
    if (skeleton || held.skeleton) return bones(held, exact, 6.5, 1.5, -4.5);
    double alike = Similarity.jaroWinkler(text, held.text);
    if (alike >= 0.93) return less(7.5, exact, "nearly the same");
    if (Nicknames.variants(text, held.text)) return less(6.5, exact, "spelling of");
    if (sounds(held)) return less(6.5, exact, "sounds the same");
    if (alike >= 0.88) return less(5, exact, "alike");
    if (alike >= 0.80) return less(1.5, exact, "rather alike");
    if (alike >= 0.72) return new Likeness(-1, "little alike");
    return new Likeness(-4.5, "another name");
  }

  private Likeness bones(Word held, double exact, double same, double near, double other) {
    if (consonants.length() >= 2 && consonants.equals(held.consonants)) return less(same, exact, "the same consonants");
    if (consonants.length() >= 3 && Similarity.jaroWinkler(consonants, held.consonants) >= 0.88) return less(near, exact, "nearly the same consonants");
    return new Likeness(other, "another name");
  }

  private boolean sounds(Word held) {
    for (String code : codes) if (held.codes.contains(code)) return true;
    return false;
  }

  private static Likeness less(double weight, double exact, String relation) {
    return new Likeness(Math.min(weight, Math.max(0.5, exact - 0.5)), relation);
  }

  /** The words of a register, each once. */
  static final class Book {
    private final Map<Spelt, Integer> numbers = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    Book() {}

    Book(Book other) {
      numbers.putAll(other.numbers);
      words.addAll(other.words);
    }

    int number(Spelt spelt) {
      Integer known = numbers.get(spelt);
      if (known != null) return known;
      words.add(Word.of(spelt));
      numbers.put(spelt, words.size() - 1);
      return words.size() - 1;
    }

    Word word(int number) {
      return words.get(number);
    }

    int size() {
      return words.size();
    }
  }
}

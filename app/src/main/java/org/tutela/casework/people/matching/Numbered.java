package org.tutela.casework.people.matching;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A reading of a name with its words as numbers of a book.
 *
 * @param joined the given names as one word, {@code pair} the first two of them; -1 where there is one
 * @param family the words of the family name, as one word in {@code familyJoined}, without particles in {@code familyBare}
 */
record Numbered(int[] given, int joined, int pair, int[] family, int familyJoined, int familyBare) {

  static Numbered of(Reading reading, ToIntFunction<Spelt> number) {
    List<Spelt> given = reading.given();
    List<Spelt> family = reading.family();
    boolean several = given.size() > 1;
    return new Numbered(given.stream().mapToInt(number).toArray(),
        several ? number.applyAsInt(Spelt.joined(given)) : -1,
        several ? number.applyAsInt(Spelt.joined(given.subList(0, 2))) : -1,
        Spelt.bare(family).stream().mapToInt(number).toArray(),
        family.isEmpty() ? -1 : number.applyAsInt(Spelt.joined(family)),
        family.isEmpty() ? -1 : number.applyAsInt(Spelt.joined(Spelt.bare(family))));
  }
}

package org.tutela.casework.people;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.casework.people.names.Fold;

/** What the eye misses in how names are written, said where somebody reads them (security B5, B6, B7): kept as it came, and compared without. */
public final class OddLetters {
  private OddLetters() {}

  public static Optional<String> in(Stream<String> names) {
    var flags = names.flatMap(name -> Fold.of(name).flags().stream()).collect(Collectors.toCollection(TreeSet::new));
    return flags.isEmpty() ? Optional.empty() : Optional.of(flags.stream().map(OddLetters::words).collect(Collectors.joining("; ", "With ", ". It is kept as it came, and compared without.")));
  }

  private static String words(Fold.Flag flag) {
    return switch (flag) {
      case MIXED_SCRIPT -> "letters of two alphabets that look alike in one word";
      case HIDDEN_CHARACTER -> "characters that cannot be seen";
      case DIRECTION_MARK -> "marks that turn the direction of writing";
    };
  }
}

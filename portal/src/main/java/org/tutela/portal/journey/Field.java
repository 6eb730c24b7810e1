package org.tutela.portal.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.ui.Words;

/** One thing asked on a page. The page draws it, {@link FieldReading} reads it, the check page shows it. */
public sealed interface Field {
  String name();

  Words label();

  Optional<Words> hint();

  /** What is checked of a line beside its length. */
  enum Kind { PLAIN, NAME, PHONE, EMAIL, POSTCODE }

  record Line(String name, Words label, Optional<Words> hint, Kind kind, int longest, String autocomplete) implements Field {}

  record Lines(String name, Words label, Optional<Words> hint, int longest, int rows) implements Field {}

  /** Boxes {@code name-day}, {@code name-month}, {@code name-year}, and {@code name-age}, {@code name-about} when an age will do. */
  record Birth(String name, Words label, Optional<Words> hint, boolean ageWillDo) implements Field {}

  /** @param missing empty when it may be left out */
  record One(String name, Words label, Optional<Words> hint, List<Option> options, Optional<Words> missing) implements Field {}

  /** @param all whether every option has to be ticked */
  record Several(String name, Words label, Optional<Words> hint, List<Option> options, Words missing, boolean all) implements Field {}

  /** @param reveals a line that goes with the option */
  record Option(String value, Words words, Optional<Line> reveals) {}

  /** The names of the parameters it is posted in. */
  default List<String> parameters() {
    return switch (this) {
      case Line line -> List.of(line.name());
      case Lines lines -> List.of(lines.name());
      case Birth birth -> Stream.of("-day", "-month", "-year", "-age", "-about").map(birth.name()::concat).toList();
      case One one -> withRevealed(one.name(), one.options());
      case Several several -> withRevealed(several.name(), several.options());
    };
  }

  private static List<String> withRevealed(String name, List<Option> options) {
    return Stream.concat(Stream.of(name), options.stream().flatMap(o -> o.reveals().stream()).map(Line::name).distinct()).toList();
  }
}

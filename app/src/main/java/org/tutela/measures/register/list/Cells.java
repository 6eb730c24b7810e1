package org.tutela.measures.register.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cells of a row, read as what they should be; what they are not is noted. */
public final class Cells {
  private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d/M/uuuu")
      .map(form -> DateTimeFormatter.ofPattern(form, Locale.UK).withResolverStyle(ResolverStyle.STRICT)).toList();

  private final Row row;
  private final List<Fault> faults;

  public Cells(Row row, List<Fault> faults) {
    this.row = row;
    this.faults = faults;
    if (!row.fault().isEmpty()) wrong(row.fault());
  }

  public void wrong(String reason) {
    faults.add(new Fault(row.line(), reason));
  }

  public String text(Column column) {
    return row.cell(column);
  }

  public String needed(Column column) {
    String text = row.cell(column);
    if (text.isEmpty()) wrong("“%s” is empty".formatted(column.title()));
    return text;
  }

  public Optional<LocalDate> date(Column column) {
    String text = row.cell(column);
    if (text.isEmpty()) return Optional.empty();
    for (var form : DATES) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeException notThisForm) {
        // the next form, or none
      }
    }
    wrong("“%s” is %s, which is no date: write year-month-day or day/month/year".formatted(column.title(), text));
    return Optional.empty();
  }

  public Optional<LocalDate> neededDate(Column column) {
    needed(column);
    return date(column);
  }

  public int number(Column column) {
    String text = row.cell(column);
    if (text.isEmpty()) return 0;
    if (text.matches("[0-9]{1,5}")) return Integer.parseInt(text);
    wrong("“%s” is %s, which is no whole number from 0 to 99999".formatted(column.title(), text));
    return 0;
  }

  /** One of the words that a column takes. @param missing what an empty cell means; null when it may not be empty */
  public <T> Optional<T> one(Column column, List<T> of, Function<T, String> word, T missing) {
    String text = row.cell(column).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    if (text.isEmpty() && missing != null) return Optional.of(missing);
    var found = of.stream().filter(one -> word.apply(one).equals(text)).findFirst();
    if (found.isEmpty()) {
      wrong("“%s” is %s, which is none of: %s".formatted(column.title(), text.isEmpty() ? "empty" : text, String.join(", ", of.stream().map(word).toList())));
    }
    return found;
  }

  public <E extends Enum<E>> Optional<E> one(Column column, Class<E> type, E missing) {
    return one(column, List.of(type.getEnumConstants()), Cells::word, missing);
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

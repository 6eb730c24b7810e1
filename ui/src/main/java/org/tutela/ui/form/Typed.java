package org.tutela.ui.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tutela.ui.Language;
import org.tutela.ui.Words;

/**
 * What somebody typed into a form, kept as typed, and what is wrong with it. Each reading method gives the value or
 * records an error beside its field, so that a page can be shown again with nothing lost.
 */
public final class Typed {
  /** The longest part of a name (bad-input catalogue B11). */
  public static final int NAME = 200;
  /** The longest line that is not a name. */
  public static final int LINE = 500;
  /** The longest free text. */
  public static final int TEXT = 10_000;

  private static final Words TOO_LONG = new Words("This answer must be %d characters or fewer", "Rhaid i’r ateb hwn fod yn %d nod neu lai");
  private static final Words BAD_CHARACTER = new Words("This answer has a character that cannot be stored", "Mae nod yn yr ateb hwn na ellir ei gadw");
  private static final Words NOT_A_DATE = new Words("Enter a real date, like 27 3 2026", "Rhowch ddyddiad go iawn, fel 27 3 2026");

  private static final Words NOT_A_TIME = new Words("Enter a real time, like 14:30", "Rhowch amser go iawn, fel 14:30");

  private final Language language;
  private final Map<String, List<String>> values;
  private final List<FieldError> errors = new ArrayList<>();

  private Typed(Language language, Map<String, List<String>> values) {
    this.language = language;
    this.values = new LinkedHashMap<>(values);
  }

  public static Typed nothing() {
    return new Typed(Language.EN, Map.of());
  }

  public static Typed of(Map<String, List<String>> values) {
    return new Typed(Language.EN, values);
  }

  public static Typed of(Language language, Map<String, List<String>> values) {
    return new Typed(language, values);
  }

  /** Fills a field in before anybody has typed. */
  public Typed with(String field, String value) {
    values.put(field, List.of(value));
    return this;
  }

  /** Fills in the three fields of a day. */
  public Typed with(String field, LocalDate day) {
    return with(field + "-day", "" + day.getDayOfMonth()).with(field + "-month", "" + day.getMonthValue()).with(field + "-year", "" + day.getYear());
  }

  /** Exactly as typed, for showing it again; "" when nothing was. */
  public String raw(String field) {
    var typed = values.get(field);
    return typed == null || typed.isEmpty() || typed.getFirst() == null ? "" : typed.getFirst();
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean chose(String field, String value) {
    return all(field).contains(value);
  }

  /** Trimmed, composed (NFC), without control characters; an error when too long or not storable. */
  public Optional<String> optional(String field, int longest) {
    String typed = raw(field);
    if (typed.indexOf('\0') >= 0 || hasLoneSurrogate(typed)) {
      problem(field, BAD_CHARACTER.in(language));
      return Optional.empty();
    }
    String clean = Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    if (longest <= LINE) clean = clean.replaceAll("\\s+", " ");
    if (clean.codePointCount(0, clean.length()) > longest) {
      problem(field, TOO_LONG.in(language).formatted(longest));
      return Optional.empty();
    }
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /** As {@link #optional}, with {@code missing} beside the field when nothing was typed. */
  public String required(String field, int longest, String missing) {
    int before = errors.size();
    var value = optional(field, longest);
    if (value.isEmpty() && errors.size() == before) problem(field, missing);
    return value.orElse("");
  }

  /** One of a list of options; a value that is none of them counts as missing. */
  public <T> Optional<T> choice(String field, Function<String, Optional<T>> read, String missing) {
    var chosen = raw(field).isEmpty() ? Optional.<T>empty() : read.apply(raw(field));
    if (chosen.isEmpty()) problem(field, missing);
    return chosen;
  }

  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> options, String missing) {
    return choice(field, typed -> constant(options, typed), missing);
  }

  public static <E extends Enum<E>> Optional<E> constant(Class<E> options, String name) {
    for (E option : options.getEnumConstants()) {
      if (option.name().equals(name)) return Optional.of(option);
    }
    return Optional.empty();
  }

  /** Yes or no radios whose values are "yes" and "no". */
  public Optional<Boolean> yesNo(String field, String missing) {
    return choice(field, typed -> switch (typed) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    }, missing);
  }

  /** A date in three fields: {@code field-day}, {@code field-month}, {@code field-year}. The error stands at {@code field}. */
  public Optional<LocalDate> date(String field, String missing) {
    String day = raw(field + "-day").strip();
    String month = raw(field + "-month").strip();
    String year = raw(field + "-year").strip();
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      if (!missing.isEmpty()) problem(field, missing);
      return Optional.empty();
    }
    try {
      if (!day.matches("[0-9]{1,2}") || !month.matches("[0-9]{1,2}") || !year.matches("[0-9]{4}")) throw new DateTimeException("form");
      return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      problem(field, NOT_A_DATE.in(language));
      return Optional.empty();
    }
  }

  /** The version of the row from which the page was made; -1 when the form has none, which no row has. */
  public int version() {
    String typed = raw("version");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }

  /** The page was made from a row that is another by now. */
  public boolean overtaken(int version) {
    return version() >= 0 && version() != version;
  }

  /** A time of day, as {@code 14:30}; the error stands at the field. */
  public Optional<LocalTime> time(String field, String missing) {
    String typed = raw(field).strip();
    if (typed.matches("([01]?[0-9]|2[0-3])[:.][0-5][0-9]")) {
      var parts = typed.split("[:.]");
      return Optional.of(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
    problem(field, typed.isEmpty() ? missing : NOT_A_TIME.in(language));
    return Optional.empty();
  }

  public Typed problem(String field, String message) {
    errors.add(new FieldError(field, message));
    return this;
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public Optional<String> error(String field) {
    return errors.stream().filter(e -> e.field().equals(field)).map(FieldError::message).findFirst();
  }

  public Language language() {
    return language;
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) i++;
      else if (Character.isSurrogate(c)) return true;
    }
    return false;
  }
}

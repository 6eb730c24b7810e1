package org.tutela.measures.tracking.scene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A force's list of crimes: thirteen columns without a heading. A row that is wrong says why; the good ones go on. */
public final class SceneFile {
  private static final int COLUMNS = 13, LONGEST = 10_000;
  private static final Duration LONGEST_WINDOW = Duration.ofHours(12);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern BATCH = Pattern.compile("([A-Za-z0-9]+?)([0-9]{8})(-[0-9])?(-[RA])?");
  /** A degree by the older datum is a hundred metres off, which is as much as is looked for. */
  private static final Pattern OLD_DATUM = Pattern.compile("(?i).*(OSGB|AIRY).*");
  private final String force;
  private final Instant now;
  private final List<Scene> scenes = new ArrayList<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private String batch = "";

  private SceneFile(String force, Instant now) {
    this.force = force;
    this.now = now;
  }

  /** @param row counted from 1, with those that are empty @param value as it stands in the file, shortened */
  public record Wrong(long row, String field, String value, String why) {}

  public record Read(String batch, List<Scene> scenes, List<Wrong> wrong) {}

  /** @param force whose crimes they must be @param now later than which none can have begun */
  public static Read read(String text, String force, Instant now) {
    var file = new SceneFile(force, now);
    try (var rows = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
      for (var row : rows) {
        if (row.size() == 1 && row.get(0).isBlank()) continue;
        if (row.getRecordNumber() > LONGEST) {
          file.wrong.add(new Wrong(row.getRecordNumber(), "file", "", "More than 10,000 rows"));
          break;
        }
        file.row(row);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
      file.wrong.add(new Wrong(0, "file", "", "This is no table with commas"));
    }
    return new Read(file.batch, List.copyOf(file.scenes), List.copyOf(file.wrong));
  }

  private static final class Bad extends Exception {
    private static final long serialVersionUID = 1L;
    final String field;
    final String value;

    Bad(String field, String value, String why) {
      super(why, null, false, false);
      this.field = field;
      this.value = value;
    }
  }

  private void row(CSVRecord row) {
    try {
      var scene = scene(row);
      batch = scene.batch();
      scenes.add(scene);
    } catch (Bad bad) {
      wrong.add(new Wrong(row.getRecordNumber(), bad.field, shortened(bad.value), bad.getMessage()));
    }
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, Character.isHighSurrogate(value.charAt(39)) ? 39 : 40) + "...";
  }

  private Scene scene(CSVRecord row) throws Bad {
    if (row.size() != COLUMNS) throw new Bad("row", "", "It has " + row.size() + " columns instead of 13");
    var cells = row.stream().map(String::strip).toList();
    if (!cells.get(0).equals(force)) throw new Bad("police force", cells.get(0), "Not your force");
    var type = Arrays.stream(CrimeType.values()).filter(each -> each.name().equals(cells.get(1))).findFirst().orElseThrow(() -> new Bad("crime type", cells.get(1), "None of the types that are matched"));
    batch(cells.get(3));
    if (cells.get(4).isEmpty() || cells.get(4).length() > 100) throw new Bad("crime reference", cells.get(4), "There must be one of up to 100 characters");
    if (cells.get(4).chars().anyMatch(Character::isISOControl)) throw new Bad("crime reference", cells.get(4), "There are characters in it that cannot be read");
    var from = moment("from", cells.get(5));
    var to = moment("to", cells.get(6));
    if (from.isAfter(now)) throw new Bad("from", cells.get(5), "It has not come yet");
    if (to.isBefore(from)) throw new Bad("to", cells.get(6), "It is before the beginning");
    if (Duration.between(from, to).compareTo(LONGEST_WINDOW) > 0) throw new Bad("to", cells.get(6), "The window is longer than 12 hours");
    double[] place = place(cells);
    if (!cells.get(9).isEmpty() && OLD_DATUM.matcher(cells.get(11)).matches()) throw new Bad("datum", cells.get(11), "The degrees must be by WGS84");
    return new Scene(cells.get(4), cells.get(3), Optional.of(type), from, to, (int) Math.round(place[0] * 1e7), (int) Math.round(place[1] * 1e7));
  }

  private void batch(String id) throws Bad {
    var parts = BATCH.matcher(id);
    try {
      if (!parts.matches() || !parts.group(1).equals(force)) throw new DateTimeException("form");
      LocalDate.parse(parts.group(2), DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT));
    } catch (DateTimeException e) {
      throw new Bad("batch id", id, "It is not the force's code and a real day, like " + force + "20260601");
    }
    if (!batch.isEmpty() && !batch.equals(id)) throw new Bad("batch id", id, "One file is one batch");
  }

  private static Instant moment(String field, String cell) throws Bad {
    try {
      return LocalDateTime.parse(cell, MOMENT).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new Bad(field, cell, "It is not a moment like 20260601123000");
    }
  }

  private static double[] place(List<String> cells) throws Bad {
    boolean grid = !cells.get(7).isEmpty() || !cells.get(8).isEmpty();
    boolean degrees = !cells.get(9).isEmpty() || !cells.get(10).isEmpty();
    if (grid == degrees) throw new Bad("place", "", grid ? "Both a grid reference and degrees are given" : "Neither a grid reference nor degrees are given");
    if (!grid) return new double[] {number("latitude", cells.get(9), 49.5, 61.5), number("longitude", cells.get(10), -8.5, 2.6)};
    return NationalGrid.toWgs84(number("easting", cells.get(7), 0, 600_000), number("northing", cells.get(8), 0, 1_300_000));
  }

  private static double number(String field, String cell, double least, double most) throws Bad {
    if (!cell.matches("-?[0-9]{1,7}(\\.[0-9]{1,12})?")) throw new Bad(field, cell, cell.isEmpty() ? "It is missing" : "It is not a number");
    double number = Double.parseDouble(cell);
    if (number < least || number > most) throw new Bad(field, cell, "It is not between " + plain(least) + " and " + plain(most));
    return number;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}

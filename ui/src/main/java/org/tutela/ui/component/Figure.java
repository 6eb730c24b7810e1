package org.tutela.ui.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers as a table whose cells are bars. The bar repeats the number beside it, so that nothing is lost to those who
 * hear the page, print it, or cannot tell the colours apart.
 *
 * @param rowHeading what a row is, such as "Team"
 * @param series one column each
 */
public record Figure(String caption, String rowHeading, List<String> series, List<Row> rows) {

  public enum Tone {
    USUAL(""), ALARM("tutela-bar__part--alarm"), QUIET("tutela-bar__part--quiet");

    private final String classes;

    Tone(String classes) {
      this.classes = classes;
    }
  }

  public record Row(String label, List<Bar> bars) {}

  /** @param shown the number as it is to be read, such as "3 to 5" or "fewer than 5" */
  public record Bar(long value, String shown, Tone tone) {
    public static Bar of(long value) {
      return new Bar(value, Long.toString(value), Tone.USUAL);
    }

    public Bar shown(String words) {
      return new Bar(value, words, tone);
    }

    public Bar alarm() {
      return new Bar(value, shown, Tone.ALARM);
    }

    public Bar quiet() {
      return new Bar(value, shown, Tone.QUIET);
    }

    public String classes() {
      return Classes.of("tutela-bar__part", tone.classes);
    }
  }

  public static Figure of(String caption, String rowHeading, String... series) {
    return new Figure(caption, rowHeading, List.of(series), List.of());
  }

  public Figure row(String label, long... values) {
    return row(label, Arrays.stream(values).mapToObj(Bar::of).toArray(Bar[]::new));
  }

  public Figure row(String label, Bar... bars) {
    if (bars.length != series.size()) throw new IllegalArgumentException("a row has one bar for each of " + series);
    var more = new ArrayList<>(rows);
    more.add(new Row(label, List.of(bars)));
    return new Figure(caption, rowHeading, series, List.copyOf(more));
  }

  /** All bars have one scale, that of the longest. */
  public String width(Bar bar) {
    long longest = rows.stream().flatMap(row -> row.bars().stream()).mapToLong(Bar::value).max().orElse(0);
    return longest <= 0 || bar.value() <= 0 ? "0" : Math.round(1000.0 * bar.value() / longest) / 10.0 + "%";
  }
}

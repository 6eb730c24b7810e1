package org.tutela.measures.register.list;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The rows of one person, which stand together in the list. */
public record Listed(String number, List<Row> rows) {
  /** More than anybody's history has. */
  static final int MOST_ROWS = 200;

  public Listed {
    rows = List.copyOf(rows);
  }

  /** As text, to be sealed and kept until the person is loaded. */
  public String written() {
    var text = new StringBuilder();
    try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var row : rows) {
        out.print(row.line());
        out.print(row.fault());
        for (var column : Column.values()) out.print(row.cell(column));
        out.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public static Listed read(String number, String written) {
    try (var in = CSVParser.parse(new StringReader(written), CSVFormat.RFC4180)) {
      return new Listed(number, in.stream().map(Listed::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(CSVRecord kept) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (var column : Column.values()) {
      int at = 2 + column.ordinal();
      // kept before there was such a column
      String cell = at < kept.size() ? kept.get(at) : "";
      if (!cell.isEmpty()) cells.put(column, cell);
    }
    return new Row(Long.parseLong(kept.get(0)), cells, kept.get(1));
  }

  /** The rows again with what is wrong beside each, to mend and load again. What a spreadsheet would work out is guarded. */
  public String toMend(List<Fault> faults) {
    var text = new StringBuilder();
    try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var row : rows) {
        for (var column : Column.values()) out.print(Formulas.guarded(row.cell(column)));
        out.print(Formulas.guarded(String.join("; ", faults.stream().filter(fault -> fault.line() == row.line()).map(Fault::reason).toList())));
        out.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public static String heading() {
    return String.join(",", Stream.concat(Stream.of(Column.values()).map(Column::title), Stream.of(Column.REASON)).toList()) + "\r\n";
  }
}

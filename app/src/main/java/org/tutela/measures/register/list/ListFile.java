package org.tutela.measures.register.list;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list person by person, however long it is: comma-separated UTF-8 with a heading, also compressed with gzip. */
public final class ListFile {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final int LONGEST_CELL = 2_000;

  private final Consumer<Listed> each;
  private final List<Row> rows = new ArrayList<>();
  private String number = "";

  private ListFile(Consumer<Listed> each) {
    this.each = each;
  }

  /** The file as a whole is not a list that can be read. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
      super(why);
    }
  }

  public static void read(InputStream file, Consumer<Listed> each) throws IOException, Unreadable {
    var characters = new Measured(new InputStreamReader(opened(file), StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
    try (var in = FORMAT.parse(characters)) {
      new ListFile(each).read(in, characters);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A fault of the file is said; one of the machine goes on. */
  private static Unreadable unreadable(IOException fault) throws IOException {
    return switch (fault) {
      case CharacterCodingException _ -> new Unreadable("The file is not in UTF-8: save it as “CSV UTF-8”");
      case Measured.TooLong tooLong -> new Unreadable(tooLong.getMessage());
      case CSVException broken -> new Unreadable("The file breaks off within quotation marks, or has one in the middle of a cell: "
          + broken.getMessage().replaceAll("[^(]*(\\([^)]*\\)).*", "$1"));
      case ZipException _, EOFException _ -> new Unreadable("The compressed file is damaged or breaks off");
      default -> throw fault;
    };
  }

  private static InputStream opened(InputStream file) throws IOException {
    var in = new BufferedInputStream(file, 1 << 16);
    in.mark(2);
    boolean compressed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return compressed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private void read(CSVParser in, Measured characters) throws Unreadable {
    var records = in.iterator();
    if (!records.hasNext()) throw new Unreadable("The file is empty");
    var columns = columns(records.next());
    for (characters.begin(); records.hasNext(); characters.begin()) {
      var row = row(records.next(), in.getCurrentLineNumber(), columns);
      String its = row.cell(Column.NUMBER);
      if (!its.equals(number) || its.isEmpty()) next(its);
      if (rows.size() <= Listed.MOST_ROWS) rows.add(row);
    }
    next("");
  }

  private void next(String following) {
    if (!rows.isEmpty()) each.accept(new Listed(number, rows));
    rows.clear();
    number = following;
  }

  /** Where each column stands; null for that of the reasons, which is not read and is in no other file than ours. */
  private static List<Column> columns(CSVRecord heading) throws Unreadable {
    var columns = new ArrayList<Column>();
    var seen = new HashSet<Column>();
    for (String cell : heading) {
      String title = cell.replace("\uFEFF", "").strip();
      var column = Column.titled(title);
      if (column.isEmpty() && !title.equalsIgnoreCase(Column.REASON)) throw new Unreadable("The heading has a column “%s”, which is none of a list".formatted(shown(title)));
      if (column.isPresent() && !seen.add(column.get())) throw new Unreadable("The heading has the column “%s” twice".formatted(column.get().title()));
      columns.add(column.orElse(null));
    }
    for (var needed : List.of(Column.NUMBER, Column.RECORD, Column.SURNAME, Column.BORN)) {
      if (!seen.contains(needed)) throw new Unreadable("The heading has no column “%s”".formatted(needed.title()));
    }
    return columns;
  }

  private static String shown(String title) {
    return title.length() > 40 ? title.substring(0, 40) + "…" : title;
  }

  private static Row row(CSVRecord record, long line, List<Column> columns) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    String fault = record.size() == columns.size() ? "" : "The row has %d cells, the heading has %d".formatted(record.size(), columns.size());
    boolean ours = columns.contains(null);
    for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
      String cell = (ours ? Formulas.restored(record.get(i)) : record.get(i)).strip();
      if (columns.get(i) == null || cell.isEmpty()) continue;
      if (cell.length() > LONGEST_CELL || cell.indexOf('\0') >= 0) fault = "“%s” is longer than %,d characters, or has one that cannot be stored".formatted(columns.get(i).title(), LONGEST_CELL);
      else cells.put(columns.get(i), cell);
    }
    return new Row(line, cells, fault);
  }
}

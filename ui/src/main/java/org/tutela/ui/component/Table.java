package org.tutela.ui.component;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** @param head null for no heading row
 *  @param rows a null row is left out */
public record Table(String caption, String captionClasses, List<Cell> head, List<List<Cell>> rows, boolean firstCellIsHeader, String classes, Attrs attributes) {

  /** A cell or a column's heading. */
  public record Cell(Prose text, String format, String classes, Integer colspan, Integer rowspan, Attrs attributes) {
    /** No word wider than this many letters is held together; the columns beside it would leave the page. */
    private static final int WIDEST = 40;

    public static Cell of(String text) {
      return new Cell(Prose.of(text), null, isWide(text) ? "tutela-breaks" : null, null, null, Attrs.NONE);
    }

    private static boolean isWide(String text) {
      if (text == null) return false;
      int letters = 0;
      for (int i = 0; i < text.length() && letters <= WIDEST; i++) letters = Character.isWhitespace(text.charAt(i)) ? 0 : letters + 1;
      return letters > WIDEST;
    }

    public static Cell of(Content content) {
      return new Cell(Prose.of(content), null, null, null, null, Attrs.NONE);
    }

    public static Cell link(String text, String href) {
      return of(Prose.link(text, href));
    }

    public static Cell number(long number) {
      return new Cell(Prose.of(Long.toString(number)), "numeric", null, null, null, Attrs.NONE);
    }

    /** Set to the right, as numbers are. */
    public Cell numeric() {
      return new Cell(text, "numeric", classes, colspan, rowspan, attributes);
    }

    /** For a colspan or rowspan: null when there is none. */
    public String span(Integer cells) {
      return cells == null ? null : cells.toString();
    }

    private Cell under(Cell heading) {
      String column = heading.text() instanceof Prose.Plain(var words) ? words : null;
      return new Cell(text, format, classes, colspan, rowspan, attributes.and("data-heading", column));
    }

    public Cell classes(String more) {
      return new Cell(text, format, Classes.of(classes, more), colspan, rowspan, attributes);
    }
  }

  /** A caption is needed, so that those who hear the page know which table this is. */
  public static Table of(String caption, String... head) {
    return new Table(caption, "govuk-table__caption--m", Arrays.stream(head).map(Cell::of).toList(), List.of(), false, null, Attrs.NONE);
  }

  public static Table of(String caption, List<Cell> head) {
    return new Table(caption, "govuk-table__caption--m", head, List.of(), false, null, Attrs.NONE);
  }

  public Table row(Cell... cells) {
    var more = new ArrayList<>(rows);
    more.add(Arrays.asList(cells));
    return new Table(caption, captionClasses, head, more, firstCellIsHeader, classes, attributes);
  }

  public <T> Table rows(Iterable<T> things, Function<T, List<Cell>> row) {
    var more = new ArrayList<>(rows);
    things.forEach(thing -> more.add(row.apply(thing)));
    return new Table(caption, captionClasses, over(more), more, firstCellIsHeader, classes, attributes);
  }

  /** A heading stands over its numbers: to the right where all of them do. */
  private List<Cell> over(List<List<Cell>> rows) {
    if (head == null || rows.isEmpty() || rows.stream().anyMatch(row -> row == null || row.size() != head.size())) return head;
    return IntStream.range(0, head.size()).mapToObj(i -> rows.stream().allMatch(row -> "numeric".equals(row.get(i).format())) ? head.get(i).numeric() : head.get(i)).toList();
  }

  /** On a telephone each row stands as a block, each cell under its column's heading, instead of scrolling sideways. */
  public Table stacking() {
    if (head == null) return this;
    var stacked = rows.stream().map(row -> row == null ? null : IntStream.range(0, row.size()).mapToObj(i -> i < head.size() ? row.get(i).under(head.get(i)) : row.get(i)).toList()).toList();
    return new Table(caption, captionClasses, head, stacked, firstCellIsHeader, Classes.of(classes, "tutela-stack"), attributes);
  }

  /** The caption is for those who hear the page; a heading above says it to those who see it. */
  public Table hiddenCaption() {
    return new Table(caption, "govuk-visually-hidden", head, rows, firstCellIsHeader, classes, attributes);
  }

  /** The first cell of a row says what the row is about. */
  public Table firstCellIsHeading() {
    return new Table(caption, captionClasses, head, rows, true, classes, attributes);
  }

  public Table classes(String more) {
    return new Table(caption, captionClasses, head, rows, firstCellIsHeader, Classes.of(classes, more), attributes);
  }
}

package org.tutela.measures.register.list;

import java.util.Map;

/**
 * One row as written.
 *
 * @param line of the file, the heading being the first
 * @param fault what is wrong with the row as a row; "" for nothing
 */
public record Row(long line, Map<Column, String> cells, String fault) {
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}

package org.tutela.casework.work;

import java.util.List;

/** One page of a list of open tasks, the immediate first, then the nearest due. {@code total} counts what may be seen. */
public record Worklist(List<Task> tasks, int total, int overdue) {

  public enum Whose { MINE, TEAM, AREA, NOBODYS }

  /** @param page from 0 */
  public record Asked(Whose whose, boolean overdueOnly, int page) {
    public static final int PAGE = 50;

    public Asked {
      page = Math.clamp(page, 0, 10_000);
    }
  }
}

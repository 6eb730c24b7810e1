package org.tutela.casework.work;

import java.util.List;

/**
 * One page of a list of open tasks, the immediate first, then the nearest due. {@code total} and {@code overdue} count what may
 * be seen and what was asked for, as far as {@link #MOST}; one more stands for any number above it.
 */
public record Worklist(List<Task> tasks, int total, int overdue) {
  /** Nobody works through more; to count on would cost each page as much as there are tasks in the area. */
  public static final int MOST = 500;

  /** How many of its tasks the pages of the list show. */
  public int listed() {
    return Math.min(total, MOST);
  }

  public enum Whose { MINE, TEAM, AREA, NOBODYS }

  /** @param page from 0 */
  public record Asked(Whose whose, boolean overdueOnly, int page) {
    public static final int PAGE = 50;

    public Asked {
      page = Math.clamp(page, 0, 10_000);
    }
  }
}

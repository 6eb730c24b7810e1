package org.tutela.oversight.chronology;

import java.util.List;

/** One page of what happened, the newest first. @param total of all pages @param looks who looked, for those who may see that */
public record Timeline(List<Line> lines, int total, Asked asked, List<Look> looks) {
  public int pages() {
    return Math.max(1, (total + Asked.SIZE - 1) / Asked.SIZE);
  }
}

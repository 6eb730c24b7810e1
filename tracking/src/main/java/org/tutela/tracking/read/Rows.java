package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Report;

/** What has been read of a file so far, and what is to be said of it. */
final class Rows {
  private final List<Report> reports = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /** @param where the row as whoever sent the file finds it again, "Line 7" */
  void add(String where, Draft draft) {
    if (draft.misplaced()) errors.add(where + ": its latitude and longitude are no place on earth. The rest of it counts.");
    reports.add(draft.report());
  }

  void refuse(String where, String reason) {
    errors.add(where + ": " + reason + ".");
  }

  FixesRead read() {
    return new FixesRead(reports, errors);
  }
}

package org.tutela.tracking.read;

import java.util.List;
import org.tutela.tracking.message.Report;

/** @param errors a sentence for each row that could not be read; the others were */
public record FixesRead(List<Report> reports, List<String> errors) {
  public FixesRead {
    reports = List.copyOf(reports);
    errors = List.copyOf(errors);
  }
}

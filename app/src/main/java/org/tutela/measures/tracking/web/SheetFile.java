package org.tutela.measures.tracking.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Sheet;
import org.tutela.ui.form.Typed;

/** A table to take away: for a spreadsheet, with times in UTC, or on paper, with local times. */
@Component
class SheetFile {
  private final Pdf pdf;
  private final Clock clock;

  SheetFile(Pdf pdf, Clock clock) {
    this.pdf = pdf;
    this.clock = clock;
  }

  /** @param heading on paper, with of which {@code period} it is */
  Answer answer(Sheet sheet, String heading, String period, Typed typed) {
    if (typed.raw("form").equals("pdf")) return new Answer.File(pdf.of("tracking/printed.jte", Printed.of(sheet, heading, period, clock.instant())), "application/pdf", sheet.name() + ".pdf");
    return new Answer.File(ArchiveFile.text(sheet).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", sheet.name() + ".csv");
  }
}

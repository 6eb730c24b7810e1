package org.tutela.measures.tracking.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Sheet;
import org.tutela.ui.form.Typed;

/** A table to take away: for a spreadsheet, with times in UTC, or on paper, with local times. */
@NamedInterface("files")
public final class SheetFile {
  private final Pdf pdf;
  private final Clock clock;

  public SheetFile(Pdf pdf, Clock clock) {
    this.pdf = pdf;
    this.clock = clock;
  }

  /** @param heading on paper, with of which {@code period} it is */
  Answer answer(Sheet sheet, String heading, String period, Typed typed) {
    return typed.raw("form").equals("pdf") ? onPaper(Printed.of(sheet, heading, period, clock.instant()), sheet) : forSpreadsheet(sheet);
  }

  /** @param parts on paper, each under its name */
  public Answer answer(Sheet sheet, List<Sheet> parts, String heading, List<String> lines, Typed typed) {
    return typed.raw("form").equals("pdf") ? onPaper(Printed.of(parts, heading, lines, clock.instant()), sheet) : forSpreadsheet(sheet);
  }

  private Answer onPaper(Printed printed, Sheet sheet) {
    return new Answer.File(pdf.of("tracking/printed.jte", printed), "application/pdf", sheet.name() + ".pdf");
  }

  private static Answer forSpreadsheet(Sheet sheet) {
    return new Answer.File(ArchiveFile.text(sheet).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", sheet.name() + ".csv");
  }
}

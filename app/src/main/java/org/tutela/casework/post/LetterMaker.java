package org.tutela.casework.post;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.tutela.ui.Words;

/** Makes the PDF. */
@Component
class LetterMaker {
  /** Comes with PDFBox; the built-in PDF fonts have no ŵ or ŷ, which Welsh needs. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Words REFERENCE = new Words("Reference:", "Cyfeirnod:");
  private static final Words SIGNED = new Words("Public Protection Unit", "Uned Diogelu'r Cyhoedd");

  static {
    // It speaks to the console of every style sheet and font; what goes wrong still comes as an exception or a warning.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  /** Measuring the font takes longer than the rest of a letter. */
  private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

  byte[] pdf(SendLetter command, Words force, LocalDate written) {
    var html = new StringOutput();
    templates.render("post/letter.jte", Map.of("page", page(command, force, written)), html);
    var bytes = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
          .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
          .usePdfUaAccessibility(true)
          .withHtmlContent(html.toString(), null)
          .toStream(bytes)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static LetterPage page(SendLetter command, Words force, LocalDate written) {
    var language = command.language();
    var wording = Wording.of(command.letter(), written);
    return new LetterPage(language.code(), force.in(language), Dates.day(written).in(language), command.letter().reference(),
        REFERENCE.in(language), command.addressee(), command.address().lines().toList(), wording.heading().in(language),
        wording.paragraphs().stream().map(words -> words.in(language)).toList(), SIGNED.in(language));
  }
}

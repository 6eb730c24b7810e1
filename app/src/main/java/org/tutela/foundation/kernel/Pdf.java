package org.tutela.foundation.kernel;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.tutela.ui.component.ReadHtml;

/** Makes a tagged PDF of a template. */
@Component
public class Pdf {
  /** Comes with PDFBox; the built-in PDF fonts have no ŵ or ŷ, which Welsh needs. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    // It speaks to the console of every style sheet and font; what goes wrong still comes as an exception or a warning.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  public byte[] of(String template, Object page) {
    var html = new StringOutput();
    templates.render(template, Map.of("page", page), new ReadHtml(html));
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      new PdfRendererBuilder()
          .usePDDocument(document)
          .useFont(new PDFontSupplier(font(document)), "Liberation Sans")
          .usePdfUaAccessibility(true)
          .withHtmlContent(html.toString(), null)
          .toStream(bytes)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Without its ligatures: to look for them takes longer than all the rest of a letter. */
  private static PDFont font(PDDocument document) throws IOException {
    try (var stream = PDDocument.class.getResourceAsStream(FONT)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      return PDType0Font.load(document, font, true);
    }
  }
}

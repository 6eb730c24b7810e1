package org.tutela.foundation.kernel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tutela.ui.Page;
import org.tutela.ui.component.ReadHtml;

/** Renders a page whole before the first byte is sent, so that a fault half way gives an error page, not a torn one. */
@Component
public class PageWriter {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final ShellFactory shells;

  PageWriter(ShellFactory shells) {
    this.shells = shells;
    templates.setTrimControlStructures(true);
  }

  public void write(Page page, int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
    String title = status == 422 ? "Error: " + page.title() : page.title();
    var shell = shells.around(title, Flash.take(request, response), request);
    var html = new Utf8ByteOutput();
    templates.render(page.template(), Map.of("page", page, "shell", shell), new ReadHtml(html));
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.getContentLength());
    var whole = new ByteArrayOutputStream(html.getContentLength()); // in one piece: each passes many hands
    html.writeTo(whole);
    whole.writeTo(response.getOutputStream());
  }
}

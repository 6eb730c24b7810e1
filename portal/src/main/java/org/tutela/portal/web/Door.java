package org.tutela.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tutela.portal.PortalSettings;
import org.tutela.portal.journey.Journey;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.Shell;
import org.tutela.ui.Words;

/** Draws a page whole before a byte of it is sent. */
@Component
class Door {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
  private static final Words DEMONSTRATION = new Words(
      "Demonstration: everything here is fictional, and nobody answers. Do not enter anything real.",
      "Arddangosiad: mae popeth yma’n ffuglennol, ac nid oes neb yn ateb. Peidiwch â rhoi dim byd go iawn.");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PortalSettings settings;

  Door(PortalSettings settings) {
    this.settings = settings;
  }

  ResponseEntity<byte[]> show(int status, Page page, Journey journey, String path) {
    return show(status, page, journey.language(), FormToken.of(journey), path);
  }

  ResponseEntity<byte[]> show(int status, Page page, Language language, String path) {
    return show(status, page, language, "", path);
  }

  private ResponseEntity<byte[]> show(int status, Page page, Language language, String token, String path) {
    return ResponseEntity.status(HttpStatusCode.valueOf(status)).contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code()).body(draw(page, language, token, path));
  }

  byte[] draw(Page page, Language language, String token, String path) {
    var banner = settings.demonstration() ? Optional.of(DEMONSTRATION.in(language)) : Optional.<String>empty();
    var shell = new Shell(language, page.title(), Optional.empty(), List.of(), new Shell.Hidden(FormToken.PARAMETER, token), "", Optional.empty(), banner, Optional.empty(), path);
    var output = new Utf8ByteOutput();
    templates.render(page.template(), Map.of("page", page, "shell", shell), output);
    return output.toByteArray();
  }

  static ResponseEntity<byte[]> go(String path) {
    return ResponseEntity.status(303).header(HttpHeaders.LOCATION, path).build();
  }
}

package org.tutela.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** WCAG 2.2 AA and good practice, as far as a machine can tell. */
public final class Axe {
  private static final String SCRIPT = script();
  /** Only what was found comes back: the rest of a report takes longer to carry than to make. */
  private static final String RUN = """
      contrast => axe.run(document, { resultTypes: ['violations'], elementRef: false, rules: { 'color-contrast': { enabled: contrast } },
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(report => report.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' | ')))""";

  private Axe() {}

  public static void finds_nothing_on(Page page) {
    run(page, true);
  }

  /** All but the contrast, which takes most of the time: for many pages in colours that were looked at elsewhere. */
  public static void finds_nothing_but_colours_on(Page page) {
    run(page, false);
  }

  private static void run(Page page, boolean contrast) {
    page.evaluate(SCRIPT);
    assertThat((List<?>) page.evaluate(RUN, contrast)).as("axe on " + page.url()).isEmpty();
  }

  private static String script() {
    try (InputStream axe = com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

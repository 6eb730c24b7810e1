package org.tutela.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** WCAG 2.2 AA and good practice, as far as a machine can tell. */
public final class Axe {
  private static final String SCRIPT = script();
  /** At one width, a text's colours come from its element's and its ancestors' names and classes alone: our pages have no style of their own. What is hidden is not judged. */
  private static final String LOOKS = """
      ([judged, parts]) => {
        const before = new Set(judged.split(' ')), fresh = new Set(), looks = new Map();
        const look = e => {
          if (!e) return innerWidth;
          if (!looks.has(e)) {
            let hash = look(e.parentElement);
            for (const c of e.localName + '.' + (e.getAttribute('class') ?? '') + '.' + (e.type ?? '') + '.' + (e.disabled ?? ''))
              hash = Math.imul(hash ^ c.codePointAt(0), 16777619);
            looks.set(e, hash);
          }
          return looks.get(e);
        };
        for (const e of document.querySelectorAll(parts.length ? parts.flatMap(part => [part, part + ' *']).join() : '*')) {
          if (before.has(look(e).toString())) e.setAttribute('data-colours-judged', '');
          else if (e.checkVisibility()) fresh.add(look(e).toString());
        }
        return [...fresh].join(' ');
      }""";
  /** Sent to each page anew, half a megabyte takes longer than what it does: after the first, it is there when a page begins. */
  private static final String LOAD = "() => !!window.axeWaits && (axeWaits(), true)";
  /** Only what was found comes back: the rest of a report takes longer to carry than to make. */
  private static final String RUN = """
      parts => {
        axe.configure({ rules: [{ id: 'color-contrast', selector: ':not([data-colours-judged])' }] });
        return axe.run(parts.length ? { include: parts.map(part => [part]) } : document, { resultTypes: ['violations'], elementRef: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(report => report.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' | ')));
      }""";
  /** Contrast takes half of the time, so that each look is judged once a process. */
  private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

  private Axe() {}

  public static void finds_nothing_on(Page page) {
    finds_nothing_in(page);
  }

  /** Of a page that was judged as a whole, what is new on it. @param parts selectors; none for the whole page */
  public static void finds_nothing_in(Page page, String... parts) {
    if (!(Boolean) page.evaluate(LOAD)) {
      page.evaluate(SCRIPT);
      page.addInitScript("window.axeWaits = () => {" + SCRIPT + "}");
    }
    var fresh = (String) page.evaluate(LOOKS, List.of(String.join(" ", JUDGED), List.of(parts)));
    assertThat((List<?>) page.evaluate(RUN, List.of(parts))).as("axe on " + page.url()).isEmpty();
    JUDGED.addAll(List.of(fresh.split(" ")));
  }

  private static String script() {
    try (InputStream axe = com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

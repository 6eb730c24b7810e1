package org.tutela.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** WCAG 2.2 AA and good practice, as far as a machine can tell. */
public final class Axe {
  private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  public static void finds_nothing_on(Page page) {
    var found = new AxeBuilder(page).withTags(TAGS).analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> String.valueOf(node.getHtml())).collect(Collectors.joining(" | ")))
        .toList();
    assertThat(found).as("axe on " + page.url()).isEmpty();
  }
}

package org.tutela.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tutela.browser.Axe;

/** No page of the staff service is forgotten: each route that answers GET is opened as somebody who may see it. */
class EveryPageBrowserTest extends Pages {
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

  /** Passkeys need script, and the password beside them does not; what stands in details is there once they are opened. */
  private static final String UNSEEN = """
      [...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea, button)')]
        .filter(e => !e.closest('[hidden], details:not([open])') && e.getClientRects().length === 0).map(e => e.name || e.textContent).join()""";

  @Test
  void every_route_is_looked_at() {
    var pages = routes.getHandlerMethods().keySet().stream()
        .filter(route -> route.getMethodsCondition().isEmpty() || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPatternValues().stream()).collect(Collectors.toSet());
    var lookedAt = Stream.concat(sights.stream().map(Sight::route), Sights.NO_PAGES.stream()).collect(Collectors.toSet());
    assertThat(lookedAt).containsAll(pages);
    assertThat(pages).containsAll(sights.stream().map(Sight::route).toList());
  }

  @Test
  @DisplayName("security B80, S-7: every page passes axe, keeps its content policy, has one heading and a title of its own, and does not stick out at 320 pixels")
  void every_page_is_sound(Page page) {
    var soft = new SoftAssertions();
    var titles = new HashMap<String, Set<String>>();
    var broken = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) broken.add(page.url() + " " + message.text());
    });
    // maps are judged as drawn in MapBrowserTest; here they would be drawn beside the judging, or not, as it happens
    // by the browser's own list, since with a route it would fetch every style and script anew
    CDPSession network = page.context().newCDPSession(page);
    network.send("Network.enable");
    network.send("Network.setBlockedURLs", blocked("*/maplibre-gl.mjs"));
    for (Sight sight : sights) {
      soft.check(() -> {
        page.setViewportSize(1280, 900);
        Response answer = open(page, sight);
        assertThat(answer.status()).as(sight.toString()).isIn(expected(sight));
        assertThat(page.locator("h1").count()).as("headings of " + sight).isOne();
        titles.computeIfAbsent(page.title(), _ -> new java.util.HashSet<>()).add(sight.route());
        Axe.finds_nothing_on(page);
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at 320 pixels", sight).isEqualTo(320);
      });
    }
    soft.assertThat(broken).isEmpty();
    soft.assertThat(titles.entrySet().stream().filter(title -> title.getValue().size() > 1)).as("titles that several pages share").isEmpty();
    soft.assertThat(titles.keySet()).allMatch(title -> title.endsWith(" - Tutela"));
    soft.assertAll();
  }

  @Test
  void every_page_works_without_script(Browser browser) {
    var soft = new SoftAssertions();
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      for (Sight sight : sights) {
        if (read(sight).select("main :is(input:not([type=hidden]), select, textarea, button)").isEmpty()) continue;
        open(page, sight);
        soft.assertThat(page.evaluate(UNSEEN)).as("what cannot be seen of %s", sight).isEqualTo("");
      }
    }
    soft.assertAll();
  }

  private static JsonObject blocked(String address) {
    var addresses = new JsonArray();
    addresses.add(address);
    var blocked = new JsonObject();
    blocked.add("urls", addresses);
    return blocked;
  }

  private static Set<Integer> expected(Sight sight) {
    return switch (sight.route()) {
      case "/session-ended" -> Set.of(403);
      case "/drafts/{id}" -> Set.of(422);
      default -> Set.of(200);
    };
  }
}

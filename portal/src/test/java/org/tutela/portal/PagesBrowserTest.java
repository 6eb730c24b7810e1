package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tutela.browser.Axe;
import org.tutela.browser.BrowserTest;
import org.tutela.intake.Warning;

@PortalTest
@BrowserTest
class PagesBrowserTest {
  @LocalServerPort int port;
  @Autowired Rig.Hands clock;

  /** What is filled in on a page and how, by step; the last page has nothing. */
  private static void answer(Page page, int step) {
    switch (step) {
      case 1 -> fill(page, "given", "Anwen", "family", "Test-Parent");
      case 2 -> fill(page, "birth-day", "27", "birth-month", "3", "birth-year", "1990");
      case 3 -> fill(page, "address", "1 Lower Row\nNorthmere", "postcode", "ZZ99 3VZ");
      case 4 -> {
        choose(page, "means", "PHONE");
        fill(page, "phone", "01632 960001");
      }
      case 5 -> fill(page, "when", "weekdays after ten");
      case 6 -> choose(page, "message", "NO");
      case 7 -> choose(page, "home", "YES");
      case 8 -> choose(page, "tongue", "WELSH");
      case 9 -> choose(page, "area", "NORTHMERE");
      case 11 -> choose(page, "parents", "APPLICANT_IS_PARENT");
      case 12 -> fill(page, "subjectGiven", "Osric", "subjectFamily", "Fictional");
      case 13 -> fill(page, "subjectBirth-age", "40");
      case 14 -> fill(page, "subjectAddress", "Carrow Bridge");
      case 15 -> choose(page, "subjectRelation", "PARTNER");
      case 17 -> {
        choose(page, "livesWithChild", "YES");
        choose(page, "unsupervised", "YES");
        choose(page, "onlineContact", "NO");
      }
      case 18 -> choose(page, "frequency", "DAILY");
      case 19 -> fill(page, "worry", "He shuts the door when he baths her.");
      case 20 -> {
        choose(page, "dangerNow", "NO");
        choose(page, "dangerSoon", "YES");
      }
      case 22 -> {
        // each by its name, which waits for the page; all that are there are none before it has come
        for (var warning : EnumSet.complementOf(EnumSet.of(Warning.NOT_SAID))) choose(page, "warnings", warning.name());
      }
      default -> {}
    }
  }

  /** Each language and each width: the longer words on the narrower page. */
  @ParameterizedTest(name = "security B80: every page in {0}, {1} pixels wide: axe finds nothing, nothing sticks out")
  @CsvSource({"en, 1280", "cy, 320"})
  void every_page_can_be_used_by_everybody(String language, int width, Page page) {
    page.setViewportSize(width, 900);
    open(page, "/?lang=" + language);
    looks(page, language, width, "start");
    page.locator("main form button").first().click();
    for (int step = 1; step <= 22; step++) {
      if (step == 10) {
        page.locator("main form button").last().click();
        looks(page, language, width, "child-errors");
        fill(page, "given", "Nia", "birth-age", "7", "lives", "with me");
        choose(page, "relation", "PARENT");
        looks(page, language, width, "child");
        page.locator("main form button").last().click();
        looks(page, language, width, "children");
        page.locator("main form button").last().click();
        continue;
      }
      if (step == 4 || step == 17) {
        page.locator("main form button").last().click();
        looks(page, language, width, "step-%02d-errors".formatted(step));
      }
      answer(page, step);
      looks(page, language, width, "step-%02d".formatted(step));
      page.locator("main form button").last().click();
      if (step == 20) {
        looks(page, language, width, "urgent");
        page.locator("main .govuk-button").click();
      }
    }
    looks(page, language, width, "check");
    clock.forward(Duration.ofMinutes(2));
    page.locator("main form button").last().click();
    looks(page, language, width, "sent");
    assertThat(page.url()).endsWith("/done");
    open(page, "/nothing-here");
    looks(page, language, width, "not-found");
    open(page, language.equals("en") ? "/danger.html" : "/cy/danger.html");
    looks(page, language, width, "danger");
    for (String still : new String[] {"privacy", "accessibility"}) {
      open(page, "/?lang=" + language);
      page.locator("footer a[href$='" + still + ".html']").click();
      page.waitForURL("**/" + still + ".html");
      assertThat(page.locator("h1").count()).as(still).isOne();
      looks(page, language, width, still);
      page.locator("main a[href^='/?lang=']").click();
      assertThat(page.locator("html").getAttribute("lang")).as("back from " + still).isEqualTo(language);
    }
  }

  @Test
  @DisplayName("security B80: without script the whole form works, back and forth")
  void without_script_the_form_works(Browser browser) {
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640))) {
      Page page = context.newPage();
      open(page, "/");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now")).click();
      for (int step = 1; step <= 22; step++) {
        if (step == 10) {
          fill(page, "given", "Nia");
          choose(page, "relation", "PARENT");
          page.locator("main form button").last().click();
        } else {
          answer(page, step);
        }
        page.locator("main form button").last().click();
        if (step == 20) page.locator("main .govuk-button").click();
      }
      page.waitForURL("**/step/23");
      page.goBack();
      assertThat(page.url()).endsWith("/step/22");
      page.goBack();
      page.goForward();
      page.goForward();
      assertThat(page.locator("main").innerText()).contains("Check your answers", "Osric");
      clock.forward(Duration.ofMinutes(2));
      page.locator("main form button").last().click();
      assertThat(page.locator("main").innerText()).contains("Write down your reference");
      page.goBack();
      assertThat(page.locator("main").innerText()).contains("Write down your reference").doesNotContain("Osric");
    }
  }

  @Test
  void enter_goes_on_and_does_not_change_the_language(Page page) {
    open(page, "/");
    page.locator("main form button").first().click();
    page.locator("[name=given]").fill("Anwen");
    page.locator("[name=given]").press("Enter");
    assertThat(page.url()).endsWith("/step/2");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void changing_the_language_keeps_what_is_being_typed(Page page) {
    open(page, "/");
    page.locator("main form button").first().click();
    page.locator("[name=given]").fill("Anw");
    page.getByText("Cymraeg").click();
    assertThat(page.url()).endsWith("/step/1");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("cy");
    assertThat(page.locator("[name=given]").inputValue()).isEqualTo("Anw");
  }

  @Test
  @DisplayName("security P-10: a browser that was used holds nothing in storage, and no title names the form's matter")
  void a_used_browser_holds_nothing(Page page) {
    open(page, "/");
    assertThat(page.title()).isEqualTo("Online form");
    page.locator("main form button").first().click();
    assertThat(page.title()).isEqualTo("Question 1 of 23 - online form");
    assertThat(page.evaluate("[localStorage.length, sessionStorage.length, document.cookie].join()")).isEqualTo("0,0,");
    assertThat(page.context().cookies()).allMatch(c -> c.expires == -1 && c.httpOnly);
  }

  @Test
  void keys_alone_reach_everything_in_order(Page page) {
    open(page, "/");
    page.locator("main form button").first().click();
    page.waitForURL("**/step/1");
    page.locator(".govuk-frontend-supported").waitFor();
    String focused = "document.activeElement.textContent || document.activeElement.name || ''";
    var order = new java.util.ArrayList<String>();
    for (int i = 0; i < 9; i++) {
      page.keyboard().press("Tab");
      order.add(page.evaluate(focused).toString().strip());
    }
    assertThat(order.getFirst()).isEqualTo("Skip to main content");
    assertThat(order.get(1)).startsWith("If a child is in danger now");
    assertThat(order).contains("Cymraeg", "given", "family", "Continue").anyMatch(t -> t.contains("Exit this page"));
  }

  private void open(Page page, String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private static void looks(Page page, String language, int width, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
        .setPath(Path.of("target", "pictures", "%s-%d-%s.png".formatted(language, width, name))));
    assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(name.equals("not-found") ? page.locator("html").getAttribute("lang") : language);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as("%s sticks out at %d", name, width).isTrue();
    Axe.finds_nothing_on(page);
  }

  private static void fill(Page page, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) page.locator("[name='" + pairs[i] + "']").fill(pairs[i + 1]);
  }

  private static void choose(Page page, String name, String value) {
    page.locator("[name='" + name + "'][value='" + value + "']").check();
  }
}

package org.tutela.measures.tracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.Served;
import org.tutela.browser.Axe;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Role;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Draft;

/** The map needs nobody outside, can be worked by the keyboard, and leaves the form and the tables what they are. */
class MapBrowserTest extends Served {
  private static final String DRAWN = "[data-map][data-state=drawn]";
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MutableClock clock;
  private final List<String> wrong = new ArrayList<>();
  private PersonId person;

  @BeforeEach
  void somebody_walks_through_a_zone() {
    clock.reset();
    person = Walk.with(beans).cautioned();
    var now = clock.instant();
    var issued = As.administrator().does(() -> beans.getBean(Devices.class).issue(new IssueDevice("M" + UUID.randomUUID(), DeviceKind.PHONE, "Test telephone", Optional.empty()))).orThrow();
    As.officer(() -> beans.getBean(Fittings.class).fit(person, issued.id(), now.minusSeconds(7_200))).orThrow();
    var zones = beans.getBean(Zones.class);
    var zone = As.officer(() -> zones.propose(new ProposeRule(person, "A school", RuleKind.EXCLUSION, Protects.CHILDREN, HostTest.circle(52, -1.5, 200)))).orThrow();
    As.officer(() -> zones.goLive(person, zone, "An order", 0)).orThrow();
    var readings = new ArrayList<Reading>();
    for (int minute = 0; minute < 40; minute++) {
      Instant at = now.minusSeconds(3_600).plusSeconds(minute * 60L);
      if (minute < 10 || minute > 28) readings.add(new Reading("", new Draft("", at.toEpochMilli(), at.toEpochMilli()).at(52, -1.51 + minute * 0.0004).accuracy(5 + minute).speed(1.4).report()));
    }
    beans.getBean(Intake.class).take(new Sent(new Credential.Identifier(issued.key()), readings, 0));
    beans.getBean(Host.class).round();
  }

  private void open(Page page, String path) {
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type()) && !message.text().contains("GPU stall")) wrong.add(message.text());
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(address("/"))) wrong.add("asks " + request.url());
    });
    signIn(page.context(), hire(Role.OFFICER));
    page.navigate(address("/people/" + person.value() + path));
  }

  @Test
  void a_trail_is_drawn_without_anybody_outside_and_played_by_the_keyboard(Page page) {
    open(page, "/trail/2026-06-01");
    page.locator(DRAWN).waitFor();
    Axe.finds_nothing_on(page);
    var moment = page.locator("[data-moment]");
    assertThat(moment).containsText("09:00:00, within 5 m");
    page.locator("#map-on").focus();
    page.keyboard().press("Enter");
    assertThat(moment).containsText("09:01:00, within 6 m, 5.0 km/h");
    page.locator("#map-slider").focus();
    page.keyboard().press("End");
    assertThat(moment).containsText("09:39:00, within 44 m");
    assertThat(page.locator("#map-slider")).hasAttribute("aria-valuetext", "Monday 1 June at 09:39:00");
    page.locator("#map-play").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#map-play")).hasText("Pause");
    assertThat(moment).containsText("No position");
    page.keyboard().press("Space");
    assertThat(page.locator("#map-play")).hasText("Play");
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_zone_is_drawn_into_its_form_and_the_ring_that_is_refused_is_shown(Page page) {
    open(page, "/zones");
    page.locator(DRAWN).waitFor();
    Axe.finds_nothing_on(page);
    page.fill("[name=name]", "The park");
    page.check("[name=kind][value=EXCLUSION]");
    page.check("[name=protects][value=CHILDREN]");
    page.check("[name=shape-kind][value=CIRCLE]");
    page.locator("#map-add").focus();
    page.keyboard().press("Enter");
    assertThat(page.inputValue("[name=places]")).matches("-?\\d+\\.\\d{6}, -?\\d+\\.\\d{6}");
    assertThat(page.inputValue("[name=radius]")).isEqualTo("100");
    page.check("[name=shape-kind][value=POLYGON]");
    page.fill("[name=places]", "");
    for (int[] at : new int[][] {{200, 200}, {300, 300}, {300, 200}, {200, 300}}) page.locator("canvas").click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(at[0], at[1]));
    assertThat(page.inputValue("[name=places]").split("\n")).hasSize(4);
    page.getByText("Draft", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#places-error")).containsText("The outer ring cannot be drawn");
    page.locator(DRAWN).waitFor();
    assertThat((String) page.getAttribute("[data-map]", "data-map")).contains("\"wrong\":[1,1]", "A school");
    assertThat(wrong.stream().filter(each -> !each.contains("422"))).isEmpty();
  }

  @Test
  void where_nothing_can_be_drawn_the_page_says_so_and_the_tables_remain(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      context.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
      Page page = context.newPage();
      open(page, "/trail/2026-06-01");
      page.locator("[data-map][data-state=plain]").waitFor();
      assertThat(page.getByText("The map needs JavaScript and WebGL")).isVisible();
      assertThat(page.locator("#map-play")).isHidden();
      assertThat(page.getByText("Without a position")).isVisible();
      assertThat(page.getByText("A school").first()).isVisible();
    }
  }
}

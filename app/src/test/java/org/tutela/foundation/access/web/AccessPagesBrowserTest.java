package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.browser.Axe;
import org.tutela.browser.BrowserTest;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.KnownPeople;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

/** Pages of those who watch over access, wide and narrow; the pictures stand in target/pictures. */
@AccessTest
@BrowserTest
class AccessPagesBrowserTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Restrictions restrictions;
  @Autowired Work work;
  @Autowired KnownPeople known;
  @Autowired MutableClock clock;

  private void signIn(Page page, Hired who) {
    page.unroute("**/*");
    page.route("**/*", route -> {
      try {
        String path = route.request().url().replaceFirst("https?://[^/]+", "");
        var response = web.perform(MockMvcRequestBuilders.get(path).secure(true).cookie(new Cookie(who.cookie().getName(), who.cookie().getValue()))).andReturn().getResponse();
        var headers = new HashMap<>(Map.of("Content-Type", String.valueOf(response.getContentType())));
        if (response.getHeader("Location") != null) headers.put("Location", response.getHeader("Location"));
        route.fulfill(new Route.FulfillOptions().setStatus(response.getStatus()).setHeaders(headers).setBodyBytes(response.getContentAsByteArray()));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void the_pages_are_sound_and_have_been_looked_at(Page page) {
    UUID person = UUID.randomUUID();
    known.reference(person);
    Hired supervisor = Hired.as(Role.SUPERVISOR, staffing, sessions);
    Hired officer = Hired.as(Role.OFFICER, staffing, sessions);
    Hired neighbour = Hired.as(Role.OFFICER, staffing, sessions);
    supervisor.does(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, officer.id(), "STAFF_RELATIVE", "His sister works in the contact centre"))).orThrow();
    supervisor.does(() -> restrictions.change(person, LimitChange.SHUT_OUT, neighbour.id(), "Lives in the next street")).orThrow();
    supervisor.does(() -> restrictions.askToLift(person, "She has left the force")).orThrow();
    officer.does(() -> work.open(new OpenTask("CALL_BACK", "Call the school", Urgency.ROUTINE, As.NORTHMERE, "public protection", Optional.of(officer.id()),
        "test", officer.id().value(), "/work", Optional.empty(), clock.instant()))).orThrow();
    signIn(page, supervisor);
    look(page, "access-limits", "/limits");
    look(page, "access-limit", "/limits/" + person);
    look(page, "work-cover", "/work/cover");
    look(page, "audit-own", "/audit/own");
    signIn(page, officer);
    look(page, "work-alerted", "/work");
    look(page, "access-alerts", "/alerts");
    signIn(page, Hired.as(Role.ADMINISTRATOR, staffing, sessions));
    look(page, "access-member", "/staff/" + officer.id().value());
  }

  @Test
  @DisplayName("security S-4: one warning before an idle session ends, and a button that keeps it alive")
  void idle(Page page) {
    page.clock().install();
    signIn(page, Hired.as(Role.OFFICER, staffing, sessions));
    page.navigate("http://localhost/sessions");
    var notice = page.locator("#idle");
    page.clock().fastForward("12:50");
    assertThat(notice.isVisible()).isFalse();
    page.clock().fastForward("00:15");
    assertThat(notice.innerText()).contains("You will be signed out in 2 minutes");
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "access-idle.png")));
    Axe.finds_nothing_on(page);
    page.locator("#idle-stay").click();
    notice.waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    page.clock().fastForward("15:05");
    assertThat(notice.innerText()).contains("You have been signed out. What you typed is still here");
  }

  private static void look(Page page, String name, String path) {
    page.setViewportSize(1280, 900);
    page.navigate("http://localhost" + path);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")).setFullPage(true));
    Axe.finds_nothing_on(page);
    page.setViewportSize(320, 800);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + "-narrow.png")).setFullPage(true));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path + " at 320 pixels").isEqualTo(320);
  }
}

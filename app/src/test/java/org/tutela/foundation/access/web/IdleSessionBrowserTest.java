package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.browser.Axe;
import org.tutela.browser.BrowserTest;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

@AccessTest
@BrowserTest
class IdleSessionBrowserTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;

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
}

package org.tutela.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.Served;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.measures.disclosure.Walk;

class MainJobBrowserTest extends Served {
  @Autowired AutowireCapableBeanFactory beans;
  private final Map<String, Hired> staff = new HashMap<>();

  @BeforeEach
  void somebody_is_held() {
    Walk.with(beans).cautioned();
    staff.putAll(Map.of("call taker", hire(Role.CALL_TAKER), "officer", hire(Role.OFFICER), "second officer", hire(Role.OFFICER),
        "decision-maker", hire(Role.DECISION_MAKER)));
  }

  private Consumer<String> in(BrowserContext browser) {
    return who -> {
      browser.clearCookies();
      signIn(browser, staff.get(who));
    };
  }

  @Test
  @DisplayName("security B80: a request becomes a disclosure by the keyboard alone, the focus in sight at every step")
  void by_the_keyboard_alone(Page page) {
    page.setDefaultTimeout(10_000);
    new MainJob(page, new Keys(page), in(page.context())).walk("Pellingworth");
  }

  @Test
  @DisplayName("security B80: a request becomes a disclosure without script, on a telephone")
  void without_script(Browser browser) {
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640))) {
      Page page = context.newPage();
      page.setDefaultTimeout(10_000);
      new MainJob(page, new Clicks(page), in(context)).walk("Pellingworth");
    }
  }
}

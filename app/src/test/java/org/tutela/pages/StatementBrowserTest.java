package org.tutela.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.tutela.Served;
import org.tutela.browser.Axe;
import org.tutela.foundation.access.Role;

class StatementBrowserTest extends Served {
  @Test
  void what_was_tested_and_what_was_not_is_said_to_whoever_works_here_before_they_sign_in_and_after(Page page) {
    page.navigate(address("/sign-in"));
    page.locator("footer a").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Accessibility");
    Axe.finds_nothing_on(page);
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    signIn(page.context(), hire(Role.OFFICER));
    page.navigate(address("/work"));
    page.locator("footer a").click();
    assertThat(page.locator("main").innerText()).contains("What we have not tested", "screen readers");
  }
}

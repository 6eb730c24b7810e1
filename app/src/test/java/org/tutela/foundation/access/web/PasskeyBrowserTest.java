package org.tutela.foundation.access.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.MutableClock;
import org.tutela.Served;
import org.tutela.browser.Axe;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;

/** With the virtual authenticator of Chromium's debugging protocol. */
class PasskeyBrowserTest extends Served {
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  Hired officer;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
  }

  @Test
  @DisplayName("security S-1: a passkey is added, signs in without a password, and proves again within the session")
  void passkey(Page page) {
    authenticator(page, true);
    signIn(page, officer);
    open(page, "/passkeys");
    Axe.finds_nothing_on(page);
    press(page, "Add a passkey");
    assertThat(page.getByText("Last used")).isVisible();
    Axe.finds_nothing_on(page);
    press(page, "Sign out");
    open(page, "/sign-in?next=/sessions");
    Axe.finds_nothing_on(page);
    press(page, "Sign in with a passkey");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Where you are signed in"))).isVisible();
    assertThat(all.count("from access.session where staff_id = ? and factor = 'PASSKEY' and device like 'Chrome%'", officer.id().value())).isEqualTo(1);

    clock.pass(Duration.ofMinutes(6));
    open(page, "/passkeys");
    press(page, "Add a passkey");
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/step-up.*"));
    Axe.finds_nothing_on(page);
    String before = cookie(page);
    press(page, "Use your passkey");
    // the whole path: the page of the proof itself ends with "next=/passkeys"
    assertThat(page).hasURL(java.util.regex.Pattern.compile("^http://[^/?]+/passkeys$"));
    assertThat(cookie(page)).as("S-4: rotated at step-up").isNotEqualTo(before);
  }

  @Test
  @DisplayName("security S-1: an authenticator that does not verify its user is refused")
  void unverified(Page page) {
    authenticator(page, false);
    signIn(page, officer);
    open(page, "/passkeys");
    assertThat(page.getByText("That did not work.")).isHidden();
    press(page, "Add a passkey");
    assertThat(page.getByText("That did not work.")).isVisible();
    assertThat(all.count("from access.passkey where staff_id = ?", officer.id().value())).isZero();
  }

  private static void open(Page page, String path) {
    page.navigate(address(path));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static void signIn(Page page, Hired who) {
    signIn(page.context(), who);
  }

  private static String cookie(Page page) {
    return page.context().cookies().stream().filter(each -> each.name.equals("tutela")).map(each -> each.value).findFirst().orElseThrow();
  }

  private static void authenticator(Page page, boolean verifies) {
    var devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", verifies);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}

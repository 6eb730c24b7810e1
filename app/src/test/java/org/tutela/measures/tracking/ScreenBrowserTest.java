package org.tutela.measures.tracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.MutableClock;
import org.tutela.Served;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;

/** The operators' screen in a browser whose feed does not come: an old screen must not look like a quiet one. */
class ScreenBrowserTest extends Served {
  @Autowired Host host;
  @Autowired AllRows all;
  @Autowired MutableClock clock;

  @BeforeEach
  void the_engine_runs() {
    clock.reset();
    host.round();
  }

  /** Of a force without an open alert. */
  private void open(Page page) {
    page.setDefaultTimeout(10_000);
    all.sql("update tracking.card set state = 'CLOSED', outcome = 'FALSE', closed_at = raised_at where area = 'CARROW' and state = 'OPEN'").update();
    signIn(page.context(), Hired.in("CARROW", Role.MONITORING_OPERATOR, staffing, sessions));
    page.clock().install();
    page.navigate(address("/tracking"));
  }

  @Test
  void a_screen_that_lost_its_feed_says_so_takes_back_that_no_alert_is_open_and_renews_itself_by_being_loaded(Page page) {
    page.route("**/tracking/live", Route::abort);
    open(page);
    assertThat(page.locator("[data-quiet]")).isVisible();
    page.clock().runFor(11_000);
    assertThat(page.getByText("Not watching: alerts may be missing here")).isVisible();
    assertThat(page.locator("[data-quiet]")).isHidden();
    page.clock().runFor(5_000);
    page.waitForURL("**/tracking?renewed=1");
    assertThat(page.locator("[data-quiet]")).isVisible();
  }

  @Test
  void while_nobody_answers_the_screen_stays_and_goes_on_saying_that_it_is_not_watching(Page page) {
    page.route("**/tracking/live", Route::abort);
    open(page);
    page.route("**/assets/**", Route::abort);
    page.clock().runFor(60_000);
    assertThat(page.getByText("Not watching: alerts may be missing here")).isVisible();
    assertThat(page).hasURL(address("/tracking"));
  }

  @Test
  void a_feed_that_ends_because_nobody_shows_that_they_are_there_is_said_and_not_begun_again(Page page) {
    page.route("**/tracking/live", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/event-stream").setBody("event: end\ndata: still there?\n\n")));
    open(page);
    assertThat(page.getByText("Not watching: alerts may be missing here")).isVisible();
    page.clock().runFor(60_000);
    assertThat(page).hasURL(address("/tracking"));
  }
}

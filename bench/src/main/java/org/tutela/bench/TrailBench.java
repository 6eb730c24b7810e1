package org.tutela.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tutela.TutelaApplication;
import org.tutela.browser.Running;
import org.tutela.foundation.kernel.London;

/**
 * How long a week of a position a minute, 10,080 of them, takes to stand on the map, from the beginning of the navigation: page, audit and browser together, in
 * headless Chromium without a graphics card; and until the streets under it are drawn too and the map is at rest. {@code ./tutela bench TrailBench}
 */
public final class TrailBench {
  static final int POSITIONS = 7 * 24 * 60;
  private static final Path DATA = Path.of("target", "bench-trail").toAbsolutePath();
  private static final int VISITS = 9;
  private final Bounds bounds = new Bounds();

  private TrailBench() {}

  public static void main(String[] args) throws Exception {
    System.exit(new TrailBench().run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    Jvm.delete(DATA);
    Files.createDirectories(DATA);
    Instant end = London.date(Clock.systemUTC().instant()).atStartOfDay(London.ZONE).toInstant();
    var walked = WeekWalked.into(DATA, end, POSITIONS);
    Host.of(TutelaApplication.class, DATA, (host, db) -> look(host, walked, end), "--tutela.map=" + DATA.resolve("streets.pmtiles"));
    return bounds.held();
  }

  private void look(Host host, WeekWalked walked, Instant end) throws Exception {
    String week = "http://localhost:" + host.port() + "/people/" + walked.person() + "/trail/" + London.date(end).minusDays(1) + "/week";
    var cookie = new Readers(host.port()).signIn(walked.officer()).split("=", 2);
    try (var chromium = Running.start()) {
      var first = new ArrayList<Visit>();
      var again = new ArrayList<Visit>();
      for (int i = 0; i < VISITS; i++) {
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"))) {
          context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + host.port())));
          Page page = context.newPage();
          first.add(visit(page, week));
          again.add(visit(page, week));
        }
      }
      bounds.note("the very first, service and browser just started", Bounds.number(first.removeFirst().drawn()) + " s");
      say("with a browser that has nothing of it yet", first);
      say("with a browser that was here before", again);
    }
  }

  /** Seconds from the beginning of the navigation: the page is answered; the trail is drawn; the map is at rest. */
  private record Visit(double answered, double drawn, double atRest) {}

  private static Visit visit(Page page, String week) {
    page.navigate(week.replaceFirst("/people/.*", "/work"));
    page.navigate(week);
    page.locator("[data-map][data-state=drawn]").waitFor();
    int drawn = (Integer) page.evaluate("JSON.parse(document.querySelector('[data-map]').dataset.map).trails[0].fixes.length / 6");
    if (drawn != POSITIONS) throw new IllegalStateException(drawn + " positions on the page");
    return new Visit(seconds(page, "getEntriesByType('navigation')[0].responseEnd"), seconds(page, "getEntriesByName('tutela-trail-drawn')[0].startTime"),
        seconds(page, "getEntriesByName('tutela-map-drawn')[0].startTime"));
  }

  private static double seconds(Page page, String entry) {
    return ((Number) page.evaluate("performance." + entry)).doubleValue() / 1000;
  }

  private void say(String who, List<Visit> visits) {
    bounds.atMost("a trail of %,d positions on screen, median, ".formatted(POSITIONS) + who, median(visits, Visit::drawn), "s", 2);
    bounds.note("of these", spread(visits.stream().map(Visit::drawn).toList()));
    bounds.note("the page answered, median", Bounds.number(median(visits, Visit::answered)) + " s");
    bounds.atMost("the streets drawn too, and the map at rest, median", median(visits, Visit::atRest), "s", 2);
  }

  private static double median(List<Visit> visits, ToDoubleFunction<Visit> figure) {
    return visits.stream().mapToDouble(figure).sorted().toArray()[visits.size() / 2];
  }

  private static String spread(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    return "%s to %s s".formatted(Bounds.number(sorted.getFirst()), Bounds.number(sorted.getLast()));
  }
}

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
import org.tutela.TutelaApplication;
import org.tutela.browser.Running;
import org.tutela.foundation.kernel.London;

/**
 * How long a week of a position a minute, 10,080 of them, takes to stand on the map, from the click on the link until the map has drawn them all and is at rest:
 * page, audit, base map and browser together, in headless Chromium without a graphics card. {@code ./tutela bench TrailBench}
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
      var first = new ArrayList<Double>();
      var again = new ArrayList<Double>();
      for (int i = 0; i < VISITS; i++) {
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"))) {
          context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + host.port())));
          Page page = context.newPage();
          first.add(visit(page, week));
          again.add(visit(page, week));
        }
      }
      bounds.note("the very first, service and browser just started", Bounds.number(first.removeFirst()) + " s");
      bounds.note("with a browser that has nothing of it yet", spread(first));
      bounds.note("with a browser that was here before", spread(again));
      bounds.atMost("a trail of %,d positions on screen, median, nothing kept".formatted(POSITIONS), median(first), "s", 2);
      bounds.atMost("the same, for whoever was here before", median(again), "s", 2);
    }
  }

  /** Seconds from the beginning of the navigation. */
  private double visit(Page page, String week) {
    page.navigate(week.replaceFirst("/people/.*", "/work"));
    page.navigate(week);
    page.locator("[data-map][data-state=drawn]").waitFor();
    int drawn = (Integer) page.evaluate("JSON.parse(document.querySelector('[data-map]').dataset.map).trails[0].fixes.length / 6");
    if (drawn != POSITIONS) throw new IllegalStateException(drawn + " positions on the page");
    return ((Number) page.evaluate("performance.getEntriesByName('tutela-map-drawn')[0].startTime")).doubleValue() / 1000;
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static String spread(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    return "%s to %s s".formatted(Bounds.number(sorted.getFirst()), Bounds.number(sorted.getLast()));
  }
}

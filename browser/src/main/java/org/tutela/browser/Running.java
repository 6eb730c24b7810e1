package org.tutela.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A Chromium of the machine's own, without a window. */
public record Running(Playwright playwright, Browser browser) implements AutoCloseable {
  /** Needed as root and without a display; the rest keeps Chromium from calling home. */
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");

  public static Running start() {
    try {
      Programs programs = Programs.find();
      System.setProperty("playwright.cli.dir", programs.driverFolder().toString());
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", programs.node().toString())));
      return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(programs.chromium()).setArgs(ARGUMENTS).setHeadless(true)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

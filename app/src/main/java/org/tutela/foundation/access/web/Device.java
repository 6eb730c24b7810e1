package org.tutela.foundation.access.web;

import java.util.List;

/** What kind of browser it is, in words that its owner knows; the header itself is not kept. */
final class Device {
  private static final List<String> BROWSERS = List.of("Edg", "Firefox", "Chrome", "Safari");
  private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");

  private Device() {}

  static String of(String header) {
    if (header == null) return "Unknown browser";
    String browser = BROWSERS.stream().filter(header::contains).findFirst().map(name -> name.equals("Edg") ? "Edge" : name).orElse("A browser");
    return SYSTEMS.stream().filter(header::contains).findFirst().map(system -> browser + " on " + system).orElse(browser);
  }
}

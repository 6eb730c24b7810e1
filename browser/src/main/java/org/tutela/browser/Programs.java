package org.tutela.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that a browser test needs, and where they stand on this machine. */
record Programs(Path chromium, Path node, Path driver) {

  /** The answer, or the plain reason why there is none. */
  static Optional<String> missing() {
    if (chromiumHere().isEmpty()) return Optional.of("there is no Chromium here (apt install chromium, or set TUTELA_CHROMIUM)");
    if (onPath("node").isEmpty()) return Optional.of("there is no Node here");
    if (driverHere().isEmpty()) return Optional.of("ui/node_modules/playwright-core is missing (npm ci in ui/)");
    return Optional.empty();
  }

  static Programs find() {
    return new Programs(chromiumHere().orElseThrow(), onPath("node").orElseThrow(), driverHere().orElseThrow());
  }

  /** Playwright wants a folder with its program and a Node; without its own 200 MB bundle, these are links. */
  Path driverFolder() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "playwright"));
    link(folder.resolve("node"), node);
    link(folder.resolve("package"), driver);
    return folder.toAbsolutePath();
  }

  private static void link(Path from, Path to) throws IOException {
    Files.deleteIfExists(from);
    Files.createSymbolicLink(from, to.toAbsolutePath());
  }

  private static Optional<Path> chromiumHere() {
    String named = System.getenv("TUTELA_CHROMIUM");
    if (named != null && !named.isBlank()) return Optional.of(Path.of(named)).filter(Files::isExecutable);
    return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable").flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<Path> driverHere() {
    return Stream.of(Path.of("..", "ui", "node_modules", "playwright-core"), Path.of("ui", "node_modules", "playwright-core")).filter(Files::isDirectory).map(Path::normalize).findFirst();
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
  }
}

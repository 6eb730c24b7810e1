package org.tutela.tracking.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What is replayed, and where it stands. @param until up to when; null for the last report */
record Given(String rulesIn, String rules, String fixesIn, String fixes, Instant until) {
  static Given by(Arguments arguments) throws IOException {
    if (arguments.record() != null) return TakenRecord.read(arguments.record());
    return new Given(arguments.rules().toString(), text(arguments.rules()), arguments.fixes().toString(), text(arguments.fixes()), null);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(readable(file)), StandardCharsets.UTF_8);
  }

  static Path readable(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) throw new IOException(file + " cannot be read.");
    return file;
  }
}

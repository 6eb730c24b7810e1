package org.tutela;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the launcher that everything is up and loaded; an open port comes before that. */
@Component
@ConditionalOnProperty("tutela.ready-file")
class ReadyFile {
  private final Path file;

  ReadyFile(@Value("${tutela.ready-file}") Path file) {
    this.file = file;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() throws IOException {
    Files.writeString(file, "ready\n");
  }
}

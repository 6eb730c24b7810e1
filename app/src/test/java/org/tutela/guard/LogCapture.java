package org.tutela.guard;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Every line that is logged meanwhile, as it would be written. */
final class LogCapture implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
    private final PatternLayoutEncoder layout = new PatternLayoutEncoder();

    @Override
    public void start() {
      layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
      layout.setPattern("%-5level %logger{0}: %msg%n%ex");
      layout.start();
      super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(new String(layout.encode(event), java.nio.charset.StandardCharsets.UTF_8));
    }
  };

  LogCapture() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }
}

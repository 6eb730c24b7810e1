package org.tutela.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.tutela.TutelaApplication;
import org.tutela.foundation.access.OpenGate;

/** The staff service with an open gate: the same pages without access and audit. It must find its data filled. */
public final class PageHost {
  private PageHost() {}

  public static void main(String[] arguments) {
    var application = new SpringApplication(TutelaApplication.class);
    ApplicationContextInitializer<GenericApplicationContext> open = context ->
        context.registerBean(OpenGate.class, definition -> definition.setPrimary(true));
    application.addInitializers(open);
    application.run(arguments);
  }
}

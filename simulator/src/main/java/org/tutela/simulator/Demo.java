package org.tutela.simulator;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.tutela.TutelaApplication;

/** The staff service of the demonstration: the real one, with a caseload played into it when it starts empty. */
public final class Demo {
  private Demo() {}

  public static void main(String[] arguments) {
    var application = new SpringApplication(TutelaApplication.class, Caseload.class);
    ApplicationContextInitializer<GenericApplicationContext> clock = context ->
        context.registerBean("clock", Clock.class, PlayedClock::new);
    application.addInitializers(clock);
    application.run(arguments);
  }
}

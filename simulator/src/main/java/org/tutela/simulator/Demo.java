package org.tutela.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.tutela.TutelaApplication;

/** The staff service of the demonstration: the real one, with a caseload played into it when it starts empty. */
public final class Demo {
  private Demo() {}

  public static void main(String[] arguments) {
    var application = new SpringApplication(TutelaApplication.class, Caseload.class);
    ApplicationContextInitializer<GenericApplicationContext> before = context -> {
      context.registerBean("clock", Clock.class, PlayedClock::new);
      // the streets belong to the data: whoever lives there was put there when they were drawn
      Path data = Path.of(context.getEnvironment().getRequiredProperty("tutela.data"));
      if (!Files.exists(data.resolve(StreetMap.FILE))) StreetMap.write(Towns.all(Caseload.SEED), data);
    };
    application.addInitializers(before);
    // unless somebody names a map of their own
    application.setDefaultProperties(Map.of("tutela.map", "${tutela.data}/" + StreetMap.FILE));
    application.run(arguments);
  }
}

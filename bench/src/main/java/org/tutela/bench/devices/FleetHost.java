package org.tutela.bench.devices;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tutela.TutelaApplication;

/** The staff service as it ships, which finds a {@link Fleet} when it starts empty. */
public final class FleetHost {
  private FleetHost() {}

  public static void main(String[] arguments) {
    start(arguments);
  }

  public static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplication(TutelaApplication.class, Fleet.class).run(arguments);
  }
}

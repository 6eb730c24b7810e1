package org.tutela.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.tutela.intake.SealingKeys;
import org.tutela.wire.SlowSenders;

@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(PortalApplication.class, arguments);
  }

  @Bean
  SealingKeys sealingKeys(PortalSettings settings) {
    return SealingKeys.read(settings.publicKeys());
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowSenders() {
    return server -> server.addEngineValves(new SlowSenders());
  }
}

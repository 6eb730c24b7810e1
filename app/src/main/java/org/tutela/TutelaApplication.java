package org.tutela;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The staff service. Beans go by their full names, since modules use the same words: a person's page is one in people and one in enquiry. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class TutelaApplication {
  public static void main(String[] args) {
    SpringApplication.run(TutelaApplication.class, args);
  }
}

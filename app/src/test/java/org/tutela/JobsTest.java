package org.tutela;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;

/** A round that takes minutes (a list of a hundred thousand) holds up no other, least of all the one that tells alerts. */
class JobsTest {
  @Test
  void each_job_has_a_thread_to_run_on() throws Exception {
    long jobs = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tutela").stream()
        .flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Scheduled.class)).count();
    var settings = new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yml"));
    var threads = settings.stream().map(one -> one.getProperty("spring.task.scheduling.pool.size")).filter(Objects::nonNull).toList();
    assertThat(jobs).isPositive();
    assertThat(threads).singleElement().satisfies(size -> assertThat((int) size).isGreaterThanOrEqualTo((int) jobs));
  }
}

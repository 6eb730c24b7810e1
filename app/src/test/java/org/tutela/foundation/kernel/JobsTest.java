package org.tutela.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;

/** A round that takes minutes (a list of a hundred thousand) holds up no other, least of all the one that tells alerts. */
class JobsTest {
  @Test
  void each_job_has_a_thread_to_run_on() {
    long jobs = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tutela").stream()
        .flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Scheduled.class)).count();
    var scheduler = new JobsConfiguration().taskScheduler();
    scheduler.initialize();
    assertThat(jobs).isPositive();
    assertThat((long) scheduler.getScheduledThreadPoolExecutor().getCorePoolSize()).isGreaterThanOrEqualTo(jobs);
    scheduler.shutdown();
  }
}

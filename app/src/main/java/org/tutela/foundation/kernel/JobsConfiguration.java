package org.tutela.foundation.kernel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Background rounds; a test or a load turns them off with {@code tutela.jobs=false} and calls what it needs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tutela.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {
  private static final int JOBS = 17;

  /** A thread for each job, so that a list of registrants that takes minutes keeps no alert waiting. */
  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(JOBS);
    scheduler.setThreadNamePrefix("job-");
    return scheduler;
  }
}

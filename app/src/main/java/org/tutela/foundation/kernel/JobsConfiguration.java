package org.tutela.foundation.kernel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Background rounds; a test or a load turns them off with {@code tutela.jobs=false} and calls what it needs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tutela.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {}

package org.tutela.measures.enquiry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for envelopes every few seconds, on a time of its own that nothing about a request changes (security P-2). */
@Configuration
@EnableScheduling
@ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
class EnvelopeJob {
  private static final Logger log = LoggerFactory.getLogger(EnvelopeJob.class);
  private final Envelopes envelopes;

  EnvelopeJob(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  @Scheduled(initialDelayString = "PT3S", fixedDelayString = "${tutela.intake.every:PT5S}")
  void open() {
    int opened = envelopes.openAll();
    if (opened > 0) log.info("opened {} envelopes", opened);
  }
}

package org.tutela.foundation.audit;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when the log is not what was signed, or when entries have been waiting for longer than is promised (T-4). */
@Component("auditHealthIndicator")
class AuditHealthIndicator extends AbstractHealthIndicator {
  private static final double PROMISED_SECONDS = 5;
  private final SealedLog sealed;
  private final Alarm alarm;

  AuditHealthIndicator(SealedLog sealed, Alarm alarm) {
    this.sealed = sealed;
    this.alarm = alarm;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var standing = sealed.standing();
    boolean late = standing.secondsWaiting() > PROMISED_SECONDS;
    health.status(alarm.raised().isPresent() ? "DOWN" : late ? "OUT_OF_SERVICE" : "UP")
        .withDetail("events", standing.events()).withDetail("waitingSeconds", Math.round(standing.secondsWaiting()));
    alarm.raised().ifPresent(why -> health.withDetail("alarm", why));
  }
}

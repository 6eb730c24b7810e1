package org.tutela.foundation.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is wrong with the log, if anything is: once raised, it stands until the service is started anew. */
@Component
class Alarm {
  private static final Logger log = LoggerFactory.getLogger(Alarm.class);
  private volatile Optional<String> raised = Optional.empty();

  void raise(String why) {
    raised = Optional.of(why);
    log.error("AUDIT ALARM: {}. Nothing more is sealed. See docs/runbooks/audit-alarm.md", why);
  }

  Optional<String> raised() {
    return raised;
  }
}

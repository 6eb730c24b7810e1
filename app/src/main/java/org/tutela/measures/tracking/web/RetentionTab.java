package org.tutela.measures.tracking.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

/** For information officers, who see nothing else of tracking; a supervisor comes from the operators' screen. */
@Component
class RetentionTab implements Tab {
  @Override
  public String text() {
    return "Kept tracking";
  }

  @Override
  public String href() {
    return "/tracking/retention";
  }

  @Override
  public Permission needs() {
    return Permission.SET_RETENTION;
  }

  @Override
  public int order() {
    return 62;
  }
}

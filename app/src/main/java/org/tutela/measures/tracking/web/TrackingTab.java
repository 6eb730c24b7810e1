package org.tutela.measures.tracking.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.web.Tab;

@Component
class TrackingTab implements Tab {
  @Override
  public String text() {
    return "Tracking";
  }

  @Override
  public String href() {
    return "/tracking";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_TRACKING;
  }

  @Override
  public boolean beginsFor(Actor actor) {
    return actor.is(Role.MONITORING_OPERATOR);
  }

  @Override
  public int order() {
    return 58;
  }
}

package org.tutela.measures.enquiry.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.web.Tab;

@Component
class ApplicationsTab implements Tab {
  @Override
  public String text() {
    return "Applications";
  }

  @Override
  public String href() {
    return "/applications";
  }

  @Override
  public Permission needs() {
    return Permission.LIST_APPLICATIONS;
  }

  /** Whoever takes calls keys requests in. */
  @Override
  public boolean beginsFor(Actor actor) {
    return actor.is(Role.CALL_TAKER);
  }

  @Override
  public int order() {
    return 10;
  }
}

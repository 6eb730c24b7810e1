package org.tutela.measures.register.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

/** For information officers, who see nothing else of the register; a supervisor comes from its page. */
@Component
class RecordsTab implements Tab {
  @Override
  public String text() {
    return "Records to review";
  }

  @Override
  public String href() {
    return "/register/records";
  }

  @Override
  public Permission needs() {
    return Permission.SET_RETENTION;
  }

  @Override
  public int order() {
    return 61;
  }
}

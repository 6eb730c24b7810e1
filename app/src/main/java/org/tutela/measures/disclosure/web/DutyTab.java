package org.tutela.measures.disclosure.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class DutyTab implements Tab {
  @Override
  public String text() {
    return "Duty";
  }

  @Override
  public String href() {
    return "/considerations";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_DUTY;
  }

  @Override
  public int order() {
    return 60;
  }
}

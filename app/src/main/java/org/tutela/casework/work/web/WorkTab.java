package org.tutela.casework.work.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class WorkTab implements Tab {
  @Override
  public String text() {
    return "Work";
  }

  @Override
  public String href() {
    return "/work";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_WORK;
  }

  @Override
  public int order() {
    return 5;
  }
}

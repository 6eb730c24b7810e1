package org.tutela.foundation.inspection.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class AuditTab implements Tab {
  @Override
  public String text() {
    return "Access log";
  }

  @Override
  public String href() {
    return "/audit";
  }

  @Override
  public Permission needs() {
    return Permission.READ_AUDIT;
  }

  @Override
  public int order() {
    return 90;
  }
}

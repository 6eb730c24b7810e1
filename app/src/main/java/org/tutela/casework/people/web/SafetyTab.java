package org.tutela.casework.people.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class SafetyTab implements Tab {
  @Override
  public String text() {
    return "Find a person";
  }

  @Override
  public String href() {
    return "/people/safety";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_SAFETY;
  }

  @Override
  public int order() {
    return 41;
  }
}

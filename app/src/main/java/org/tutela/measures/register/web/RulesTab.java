package org.tutela.measures.register.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

/** For administrators and information officers, who see nothing else of the register; others come from its page. */
@Component
class RulesTab implements Tab {
  @Override
  public String text() {
    return "Rules in force";
  }

  @Override
  public String href() {
    return "/register/rules";
  }

  @Override
  public Permission needs() {
    return Permission.AGREE_COMMENCEMENT;
  }

  @Override
  public int order() {
    return 63;
  }
}

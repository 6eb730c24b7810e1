package org.tutela.measures.register.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class RegisterTab implements Tab {
  @Override
  public String text() {
    return "Register";
  }

  @Override
  public String href() {
    return "/register";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_REGISTER;
  }

  @Override
  public int order() {
    return 55;
  }
}

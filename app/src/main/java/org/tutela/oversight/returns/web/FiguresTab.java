package org.tutela.oversight.returns.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class FiguresTab implements Tab {
  @Override
  public String text() {
    return "Figures";
  }

  @Override
  public String href() {
    return "/figures";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_FIGURES;
  }

  @Override
  public int order() {
    return 60;
  }
}

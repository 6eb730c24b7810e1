package org.tutela.measures.mappa.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class MappaTab implements Tab {
  @Override
  public String text() {
    return "Managed people";
  }

  @Override
  public String href() {
    return "/mappa";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_MANAGED;
  }

  @Override
  public int order() {
    return 50;
  }
}

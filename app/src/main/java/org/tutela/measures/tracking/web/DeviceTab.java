package org.tutela.measures.tracking.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class DeviceTab implements Tab {
  @Override
  public String text() {
    return "Devices";
  }

  @Override
  public String href() {
    return "/devices";
  }

  @Override
  public Permission needs() {
    return Permission.SEE_DEVICES;
  }

  @Override
  public int order() {
    return 60;
  }
}

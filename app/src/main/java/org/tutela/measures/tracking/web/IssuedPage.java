package org.tutela.measures.tracking.web;

import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.ui.Page;

/** The one time at which a device's key can be read. */
public record IssuedPage(Devices.Issued issued) implements Page {
  @Override
  public String template() {
    return "tracking/issued.jte";
  }

  @Override
  public String title() {
    return "Device issued";
  }

  public String what() {
    return switch (issued.kind()) {
      case SIGNED -> "Its key, with which it signs each upload:";
      case PHONE -> "The identifier to type into the telephone app:";
      case GATEWAY -> "The key that the gateway sends as “Authorization: Bearer”:";
      case BEHIND -> "";
    };
  }

  public boolean hasKey() {
    return issued.kind() != DeviceKind.BEHIND;
  }
}

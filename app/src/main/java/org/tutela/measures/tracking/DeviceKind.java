package org.tutela.measures.tracking;

/** How a device shows that it is the one that it says. */
public enum DeviceKind {
  SIGNED("Signs each upload with a key of its own, and counts them"),
  PHONE("A telephone app: its identifier is its key"),
  GATEWAY("A gateway that reports for the devices behind it"),
  BEHIND("Behind a gateway");

  private final String title;

  DeviceKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether a person can wear it or carry it. */
  public boolean worn() {
    return this != GATEWAY;
  }
}

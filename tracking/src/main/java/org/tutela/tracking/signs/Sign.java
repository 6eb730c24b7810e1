package org.tutela.tracking.signs;

/** What may hint at it. Any one of them has innocent reasons too. */
public enum Sign {
  DEVICE_SAYS("the device itself speaks of jamming or shielding"),
  LEAP_AT_SAME_SPEED("the position leapt, and the speed did not change"),
  FROZEN("the position stayed the same to the last digit in motion"),
  MAST_ELSEWHERE("cell mast or Wi-Fi say another place than the satellites"),
  LOST_IN_MOTION("positions ceased in motion while the device was heard");

  private final String words;

  Sign(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

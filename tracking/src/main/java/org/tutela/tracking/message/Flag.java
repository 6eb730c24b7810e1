package org.tutela.tracking.message;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a device says of itself. */
public enum Flag {
  STRAP_TAMPER, CASE_TAMPER, SEPARATED, REUNITED, POWER_OFF, POWER_CUT, SHIELDING, JAMMING, PANIC, MOCK_LOCATION, DEVICE_ALARM,
  /** Nothing that happened: the position came without an accuracy, and counts as one of 25 m. */
  ACCURACY_UNSTATED;

  public static int bits(Collection<Flag> flags) {
    int bits = 0;
    for (var flag : flags) bits |= flag.bit();
    return bits;
  }

  /** What happened to a device, among what is set. */
  public static Set<Flag> happened(int bits) {
    return of(bits & ~ACCURACY_UNSTATED.bit());
  }

  public static Set<Flag> of(int bits) {
    var flags = EnumSet.noneOf(Flag.class);
    for (var flag : values()) if (flag.in(bits)) flags.add(flag);
    return flags;
  }

  public int bit() {
    return 1 << ordinal();
  }

  public boolean in(int bits) {
    return (bits & bit()) != 0;
  }
}

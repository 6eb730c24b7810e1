package org.tutela.tracking.message;

import org.tutela.tracking.rule.Parameters;

/** What became of a report's position. Nothing is thrown away; what is not used says why. */
public enum Verdict {
  KEPT("used"),
  HELD("a jump; undecided until the next fix"),
  OUTLIER("a jump there and back"),
  OTHER_OF_INSTANT("another fix of the same instant was better"),
  COARSE("its accuracy is too poor"),
  CELL_MAST("a cell mast is no evidence of place"),
  MOCKED("the telephone says that it is made up"),
  NOWHERE("it gives no position"),
  LATE("it came after the bound"),
  CLOCK_AHEAD("it comes from the future"),
  UNDATED("it was received at no time that can be"),
  UNHEARD("nobody watched wears the device");

  private final String reason;

  Verdict(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }

  /** What the report by itself says; KEPT where nothing speaks against it. */
  public static Verdict alone(Report report, Parameters parameters) {
    if (report.source() == Source.NONE) return NOWHERE;
    if (report.source() == Source.LBS) return CELL_MAST;
    if (Flag.MOCK_LOCATION.in(report.flags())) return MOCKED;
    if (report.accuracy() > parameters.usable() * 100) return COARSE;
    return KEPT;
  }
}

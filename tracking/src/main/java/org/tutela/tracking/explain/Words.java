package org.tutela.tracking.explain;

import org.tutela.tracking.alert.Kind;

/** What each kind of episode is called. */
public final class Words {
  private Words() {}

  public static String of(Kind kind) {
    return switch (kind) {
      case EXCLUSION -> "In an exclusion zone";
      case BUFFER -> "In the buffer around an exclusion zone";
      case POSSIBLE_CROSSING -> "Possibly through an exclusion zone between two fixes";
      case CURFEW_ABSENCE -> "Away during a curfew";
      case CURFEW_CUMULATIVE -> "Absence adds up to more than its limit";
      case ATTENDED -> "An appointment was kept";
      case MISSED -> "An appointment was missed";
      case PROXIMITY -> "Near somebody not to be met";
      case LOCATION_GAP -> "No position";
      case CONTACT_GAP -> "No contact";
      case STRAP_TAMPER -> "The strap was tampered with";
      case CASE_TAMPER -> "The case was tampered with";
      case SEPARATED -> "Tag and carried unit are apart";
      case POWER_OFF -> "The device was switched off";
      case POWER_CUT -> "The device's power was cut";
      case SHIELDING -> "The device reports shielding";
      case JAMMING -> "The device reports jamming";
      case PANIC -> "A call for help";
      case MOCK_LOCATION -> "A made-up position";
      case DEVICE_ALARM -> "The device reports an alarm";
      case NO_GPS_IN_MOTION -> "Moving without a position";
      case LOW_BATTERY -> "The battery is low";
      case CRITICAL_BATTERY -> "The battery is nearly empty";
      case BATTERY_OK -> "The battery is well again";
      case CHARGE_MISSED -> "Not charged for a day";
      case LATE_EVIDENCE -> "A report that came too late to be evaluated";
      case CLOCK_AHEAD -> "A report from the future";
      case OUTLIER -> "A jump there and back, not used";
      case IMPOSSIBLE_SPEED -> "A jump faster than anybody moves";
      case FROZEN_POSITION -> "The same position to the last digit while moving";
      case POSITIONS_DOUBTED -> "Signs that positions are made up or drowned out";
      case UPLOAD_CONFLICT -> "Two different uploads under one number";
    };
  }
}

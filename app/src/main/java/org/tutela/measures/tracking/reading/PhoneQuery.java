package org.tutela.measures.tracking.reading;

import java.util.Map;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;

/** One message of the telephone app as a query or a form. A name that is not known is no error. */
public final class PhoneQuery {
  private PhoneQuery() {}

  /** What it gives as its identifier; "" for none. */
  public static String identifier(Map<String, String> fields) {
    return fields.getOrDefault("id", fields.getOrDefault("deviceid", "")).strip();
  }

  /** @param now the time where it gives none */
  public static Readings read(Map<String, String> fields, long now) {
    var given = fields.get("timestamp");
    var time = Values.time(given);
    if (given != null && time.isEmpty()) return Readings.none("The timestamp is not a time");
    long at = time.orElse(now);
    var draft = new Draft("", at, at);
    place(fields, draft);
    draft.accuracy(Values.number(fields.get("accuracy"))).hdop(Values.number(fields.get("hdop"))).speed(Values.number(fields.get("speed")) * Values.KNOT);
    double battery = Values.number(fields.get("batt"));
    draft.battery(battery).charging(Values.truth(fields.get("charge"))).motion(Values.truth(fields.get("motion")));
    if (Boolean.TRUE.equals(Values.truth(fields.get("mock")))) draft.flag(Flag.MOCK_LOCATION);
    Values.alarms(fields.get("alarm"), draft, !Double.isNaN(battery));
    return Readings.of(new Reading("", draft.report()));
  }

  /** Without a position it says only that the device is there. */
  private static void place(Map<String, String> fields, Draft draft) {
    if (Boolean.FALSE.equals(Values.truth(fields.get("valid")))) return;
    var both = fields.getOrDefault("location", "").split(",");
    draft.at(Values.number(both.length == 2 ? both[0] : fields.get("lat")), Values.number(both.length == 2 ? both[1] : fields.get("lon")));
  }
}

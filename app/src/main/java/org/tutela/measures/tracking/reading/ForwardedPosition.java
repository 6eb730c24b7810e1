package org.tutela.measures.tracking.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/** Positions as a Traccar server forwards them: one object with a position and its device, or a list of such. */
public final class ForwardedPosition {
  private ForwardedPosition() {}

  public static Readings read(String text) {
    try {
      var value = Json.read(text);
      var readings = new ArrayList<Reading>();
      var errors = new ArrayList<String>();
      int number = 0;
      for (Object item : value instanceof List<?> list ? list : List.of(value == null ? Map.of() : value)) {
        number++;
        var reading = reading(Values.map(item));
        if (reading == null) errors.add("Position " + number + " names no device, or no time");
        else readings.add(reading);
      }
      return new Readings(readings, errors);
    } catch (Unreadable e) {
      return Readings.none(e.getMessage());
    }
  }

  private static Reading reading(Map<?, ?> message) {
    var position = Values.map(message.get("position"));
    String device = Values.text(Values.map(message.get("device")).get("uniqueId"));
    var time = Values.time(position.get("fixTime"));
    if (time.isEmpty()) time = Values.time(position.get("deviceTime"));
    if (device.isEmpty() || time.isEmpty()) return null;
    var attributes = Values.map(position.get("attributes"));
    var draft = new Draft("", time.getAsLong(), time.getAsLong());
    // where the device has no fix the server repeats the last one, and says that it is not valid
    if (!Boolean.FALSE.equals(Values.truth(position.get("valid")))) {
      draft.at(Values.number(position.get("latitude")), Values.number(position.get("longitude")));
      draft.accuracy(Values.number(position.get("accuracy"))).hdop(Values.number(attributes.get("hdop"))).speed(Values.number(position.get("speed")) * Values.KNOT);
    }
    if (Boolean.TRUE.equals(Values.truth(attributes.get("approximate")))) draft.source(Source.LBS);
    double battery = Values.number(attributes.get("batteryLevel"));
    draft.battery(battery).charging(Values.truth(attributes.get("charge"))).motion(Values.truth(attributes.get("motion")));
    if (Boolean.TRUE.equals(Values.truth(attributes.get("mock")))) draft.flag(Flag.MOCK_LOCATION);
    Values.alarms(attributes.get("alarm"), draft, !Double.isNaN(battery));
    return new Reading(device, draft.report());
  }
}

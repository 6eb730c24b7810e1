package org.tutela.tracking.read;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tutela.tracking.message.Draft;

/** The points of all tracks of a GPX file, as one device's. */
final class GpxFixes {
  private final Rows rows = new Rows();
  private int points;
  private double latitude;
  private double longitude;
  private double hdop;
  private double speed;
  private String time;

  private GpxFixes() {}

  static FixesRead read(String text) throws Unreadable {
    var gpx = new GpxFixes();
    try {
      var xml = Xml.reader(text);
      while (xml.hasNext()) gpx.event(xml, xml.next());
    } catch (XMLStreamException e) {
      throw new Unreadable(Xml.broken(e) + ".");
    }
    return gpx.rows.read();
  }

  private void event(XMLStreamReader xml, int event) throws XMLStreamException {
    if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("trkpt")) end();
    if (event != XMLStreamConstants.START_ELEMENT) return;
    switch (xml.getLocalName()) {
      case "trkpt" -> begin(xml);
      case "time" -> time = text(xml);
      case "hdop" -> hdop = number(text(xml));
      case "speed" -> speed = number(text(xml));
      default -> {}
    }
  }

  private void begin(XMLStreamReader xml) {
    points++;
    latitude = number(xml.getAttributeValue(null, "lat"));
    longitude = number(xml.getAttributeValue(null, "lon"));
    hdop = speed = Double.NaN;
    time = null;
  }

  private void end() {
    try {
      if (time == null) throw new Unreadable("no time");
      long at = Times.read(time);
      rows.add("Point " + points, new Draft("A", at, at).at(latitude, longitude).hdop(hdop).speed(speed));
    } catch (Unreadable e) {
      rows.refuse("Point " + points, e.getMessage());
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.CHARACTERS ? xml.getText() : "";
  }

  private static double number(String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}

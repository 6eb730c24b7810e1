package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** KML and GPX; a text that defines words of its own is refused. */
final class MapXml {
  private final List<Feature> features = new ArrayList<>();
  private List<Map<String, Object>> parts = new ArrayList<>();
  private String name = "";
  /** Of the area that is being read; null outside one. */
  private List<Object> rings;
  private List<Object> way = new ArrayList<>();

  private MapXml() {}

  static List<Feature> read(String text) throws Unreadable {
    var read = new MapXml();
    try {
      var xml = Xml.reader(text);
      boolean root = true;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> throw new Unreadable("It begins with a document type, which is not taken");
          case XMLStreamConstants.START_ELEMENT -> {
            if (root && !List.of("kml", "gpx").contains(xml.getLocalName())) throw new Unreadable("This is neither KML nor GPX");
            root = false;
            read.within(() -> read.begin(xml));
          }
          case XMLStreamConstants.END_ELEMENT -> read.within(() -> read.end(xml.getLocalName()));
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new Unreadable(Xml.broken(e));
    }
    return read.features;
  }

  private interface Step {
    void go() throws XMLStreamException, Unreadable;
  }

  /** What is wrong stands in some part of the file, and that is said. */
  private void within(Step step) throws XMLStreamException, Unreadable {
    try {
      step.go();
    } catch (Unreadable e) {
      throw new Unreadable(Feature.called(features.size() + 1, name) + ": " + e.getMessage());
    }
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    switch (xml.getLocalName()) {
      case "Placemark", "rte", "trk" -> {
        parts = new ArrayList<>();
        name = "";
        way = new ArrayList<>();
      }
      case "wpt" -> {
        parts = new ArrayList<>();
        name = "";
        parts.add(point(corner(xml)));
      }
      case "name" -> name = xml.getElementText().strip();
      case "Polygon" -> rings = new ArrayList<>();
      case "coordinates" -> coordinates(xml.getElementText());
      case "trkseg" -> way = new ArrayList<>();
      case "trkpt", "rtept" -> way.add(corner(xml));
      default -> {}
    }
  }

  private void end(String element) throws Unreadable {
    switch (element) {
      case "Point" -> {
        if (way.size() != 1) throw new Unreadable("A point has one place, not " + way.size());
        parts.add(point(way.getFirst()));
      }
      case "LineString", "trkseg", "rte" -> parts.add(Map.of("type", "LineString", "coordinates", List.copyOf(way)));
      case "LinearRing" -> {
        if (rings == null) parts.add(Map.of("type", "Polygon", "coordinates", List.of(List.copyOf(way))));
        else rings.add(List.copyOf(way));
      }
      case "Polygon" -> {
        parts.add(Map.of("type", "Polygon", "coordinates", rings == null ? List.of() : List.copyOf(rings)));
        rings = null;
      }
      default -> {}
    }
    if (List.of("Placemark", "wpt", "rte", "trk").contains(element) && !parts.isEmpty()) {
      features.add(new Feature(name, parts));
      parts = new ArrayList<>();
    }
  }

  /** Longitude, latitude and perhaps a height, apart by blanks. */
  private void coordinates(String text) throws Unreadable {
    way = new ArrayList<>();
    for (String corner : text.strip().split("\\s+")) {
      var numbers = corner.split(",");
      if (numbers.length < 2 || numbers.length > 3) throw new Unreadable("“" + Times.shortened(corner) + "” is no longitude and latitude with a comma between");
      way.add(List.of(number(numbers[0]), number(numbers[1])));
    }
  }

  private static List<Object> corner(XMLStreamReader xml) throws Unreadable {
    return List.of(number(xml.getAttributeValue(null, "lon")), number(xml.getAttributeValue(null, "lat")));
  }

  private static Map<String, Object> point(Object corner) {
    return Map.of("type", "Point", "coordinates", corner);
  }

  private static Double number(String text) throws Unreadable {
    try {
      double number = text == null ? Double.NaN : Double.parseDouble(text.strip());
      if (Double.isFinite(number)) return number;
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Unreadable(text == null ? "A point lacks its latitude or its longitude" : "“" + Times.shortened(text) + "” is no number of degrees");
  }
}

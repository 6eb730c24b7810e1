package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.message.Verdict;

/** A day's trail as a file: the reports that were used and, on request, the others with the reason. */
enum TrailFile {
  CSV("text/csv") {
    @Override
    String text(List<Wearers.Point> points) {
      // the national store's names of columns; its mechanism numbers satellites 1, beacons 4, masts 5, Wi-Fi 6
      return "position_number,position_recorded_date,latitude,longitude,position_precision,position_speed,position_lbs,received_date,battery,used,reason\n" + numbered(points, (point, number) -> {
        var r = point.report();
        boolean used = point.verdict() == Verdict.KEPT;
        return number + "," + time(r.fixTime()) + "," + (r.placed() ? DayPage.degrees(r.latitude()) + "," + DayPage.degrees(r.longitude()) + "," + r.accuracy() / 100.0 : ",,") + ","
            + (r.speed() < 0 ? "" : r.speed() / 100.0) + "," + mechanism(r.source()) + "," + time(r.receivedTime()) + "," + (r.battery() < 0 ? "" : r.battery()) + "," + used + ","
            + (used ? "" : "\"" + point.verdict().reason() + "\"") + "\n";
      });
    }
  },
  GEOJSON("application/geo+json") {
    @Override
    String text(List<Wearers.Point> points) {
      return "{\"type\":\"FeatureCollection\",\"features\":[" + placed(points).stream().map(point -> "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + place(point, ",") + "]},"
          + "\"properties\":{\"time\":\"" + time(point.report().fixTime()) + "\",\"accuracy\":" + point.report().accuracy() / 100.0 + (kept(point) ? "" : ",\"not_used\":\"" + point.verdict().reason() + "\"") + "}}").collect(Collectors.joining(",\n")) + "]}\n";
    }
  },
  GPX("application/gpx+xml") {
    @Override
    String text(List<Wearers.Point> points) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Tutela\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg>\n" + used(points).stream().map(point -> "<trkpt lat=\""
          + DayPage.degrees(point.report().latitude()) + "\" lon=\"" + DayPage.degrees(point.report().longitude()) + "\"><time>" + time(point.report().fixTime()) + "</time></trkpt>\n").collect(Collectors.joining())
          + "</trkseg></trk></gpx>\n";
    }
  },
  KML("application/vnd.google-earth.kml+xml") {
    @Override
    String text(List<Wearers.Point> points) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n" + placed(points).stream().map(point -> "<Placemark>" + (kept(point) ? "" : "<description>Not used: " + point.verdict().reason() + "</description>") + "<TimeStamp><when>"
          + time(point.report().fixTime()) + "</when></TimeStamp><Point><coordinates>" + place(point, ",") + "</coordinates></Point></Placemark>\n").collect(Collectors.joining()) + "</Document></kml>\n";
    }
  };

  private final String mediaType;

  TrailFile(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract String text(List<Wearers.Point> points);

  /** The name says nothing of whose it is. @param all with the reports that were not used */
  Answer answer(Wearers.Day day, boolean all) {
    byte[] bytes = text(all ? day.points() : used(day.points())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Answer.File(bytes, mediaType, "trail-" + day.day() + "." + name().toLowerCase(java.util.Locale.ROOT));
  }

  static Optional<TrailFile> named(String name) {
    for (var file : values()) if (file.name().equalsIgnoreCase(name)) return Optional.of(file);
    return Optional.empty();
  }

  private interface Line {
    String of(Wearers.Point point, int number);
  }

  private static String numbered(List<Wearers.Point> points, Line line) {
    var text = new StringBuilder();
    for (int i = 0; i < points.size(); i++) text.append(line.of(points.get(i), i + 1));
    return text.toString();
  }

  private static boolean kept(Wearers.Point point) {
    return point.verdict() == Verdict.KEPT;
  }

  private static List<Wearers.Point> placed(List<Wearers.Point> points) {
    return points.stream().filter(point -> point.report().placed()).toList();
  }

  private static List<Wearers.Point> used(List<Wearers.Point> points) {
    return points.stream().filter(point -> point.verdict() == Verdict.KEPT).toList();
  }

  private static String place(Wearers.Point point, String between) {
    return DayPage.degrees(point.report().longitude()) + between + DayPage.degrees(point.report().latitude());
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static String mechanism(Source source) {
    return switch (source) {
      case GPS -> "1";
      case RF -> "4";
      case LBS -> "5";
      case WIFI -> "6";
      case NONE -> "";
    };
  }
}

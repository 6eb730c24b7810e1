package org.tutela.measures.tracking.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Parameters;

/** A trail of some days as a file: the reports that were used and, on request, the others with the reason. Times are in UTC and say so. */
enum TrailFile {
  CSV("text/csv") {
    @Override
    String text(List<Wearers.Point> points) {
      // the national store's names of columns; its mechanism numbers satellites 1, beacons 4, masts 5, Wi-Fi 6
      return "position_number,position_recorded_date,latitude,longitude,position_precision,position_speed,position_lbs,received_date,battery,used,reason\n" + numbered(points, (point, number) -> {
        var r = point.report();
        return number + "," + time(r.fixTime()) + "," + (r.placed() ? DayPage.degrees(r.latitude()) + "," + DayPage.degrees(r.longitude()) + "," + r.accuracy() / 100.0 : ",,") + ","
            + (r.speed() < 0 ? "" : r.speed() / 100.0) + "," + mechanism(r.source()) + "," + time(r.receivedTime()) + "," + (r.battery() < 0 ? "" : r.battery()) + "," + kept(point) + ","
            + (kept(point) ? "" : "\"" + point.verdict().reason() + "\"") + "\n";
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
  /** The way is broken where it is not known; what was not used stands beside it as waypoints. */
  GPX("application/gpx+xml") {
    @Override
    String text(List<Wearers.Point> points) {
      var way = new StringBuilder();
      long before = Long.MIN_VALUE;
      for (var point : used(points)) {
        long at = point.report().fixTime();
        if (before != Long.MIN_VALUE && at - before > SILENCE) way.append("</trkseg><trkseg>\n");
        way.append(waypoint("trkpt", point, within(point)));
        before = at;
      }
      var beside = placed(points).stream().filter(point -> !kept(point)).map(point -> waypoint("wpt", point, TrailFile.unused(point))).collect(Collectors.joining());
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Tutela\" xmlns=\"http://www.topografix.com/GPX/1/1\"><metadata><desc>" + MEANS + "</desc></metadata>\n" + beside
          + "<trk><trkseg>\n" + way + "</trkseg></trk></gpx>\n";
    }
  },
  KML("application/vnd.google-earth.kml+xml") {
    @Override
    String text(List<Wearers.Point> points) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><description>" + MEANS + "</description>\n"
          + "<Style id=\"unused\"><IconStyle><color>80808080</color><scale>0.6</scale></IconStyle></Style>\n" + placed(points).stream().map(point -> "<Placemark><description>" + (kept(point) ? within(point) : TrailFile.unused(point))
          + "</description><TimeStamp><when>" + time(point.report().fixTime()) + "</when></TimeStamp>" + (kept(point) ? "" : "<styleUrl>#unused</styleUrl>") + "<Point><coordinates>" + place(point, ",") + "</coordinates></Point></Placemark>\n")
          .collect(Collectors.joining()) + "</Document></kml>\n";
    }
  };

  private static final String MEANS = "Times are in UTC. Each position is somewhere within so many metres of its place with 95% probability: it says where a device was, and proves nothing of what was done there.";
  /** Over a longer silence nobody knows the way. */
  private static final long SILENCE = Parameters.DEFAULT.locationGap().toMillis();
  private final String mediaType;

  TrailFile(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract String text(List<Wearers.Point> points);

  /** @param all with the reports that were not used */
  Answer answer(Wearers.Day day, boolean all) {
    byte[] bytes = text(all ? day.points() : used(day.points())).getBytes(StandardCharsets.UTF_8);
    return new Answer.File(bytes, mediaType, called(day, name().toLowerCase(Locale.ROOT)));
  }

  /** It says nothing of whose it is. */
  static String called(Wearers.Day day, String ending) {
    return "trail-" + (day.days() > 1 ? day.first() + "-to-" : "") + day.day() + "." + ending;
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

  private static String waypoint(String element, Wearers.Point point, String says) {
    return "<" + element + " lat=\"" + DayPage.degrees(point.report().latitude()) + "\" lon=\"" + DayPage.degrees(point.report().longitude()) + "\"><time>" + time(point.report().fixTime()) + "</time><desc>" + says
        + "</desc></" + element + ">\n";
  }

  private static String within(Wearers.Point point) {
    return "Within " + point.report().accuracy() / 100.0 + " m";
  }

  private static String unused(Wearers.Point point) {
    return "Not used: " + point.verdict().reason() + ". " + within(point);
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

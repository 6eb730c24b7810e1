package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.measures.tracking.Site;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.read.Feature;
import org.tutela.tracking.read.Features;
import org.tutela.tracking.read.Unreadable;

/** Places of a file: each named, each with what is wrong with it. */
record SitesFile(List<Site.Entry> entries, List<String> wrong) {
  private static final int LONGEST_NAME = 200;

  static SitesFile read(String text) {
    var file = new SitesFile(new ArrayList<>(), new ArrayList<>());
    String start = text.replace("\uFEFF", "").stripLeading();
    try {
      if (start.startsWith("<") || start.startsWith("{")) {
        int number = 0;
        for (var feature : Features.read(text)) file.add(++number, feature);
      } else file.table(start);
    } catch (Unreadable e) {
      file.wrong.add(e.getMessage().replaceFirst("\\.$", ""));
    }
    if (file.entries.isEmpty() && file.wrong.isEmpty()) file.wrong.add("There is no place in the file");
    return file;
  }

  private void table(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || number == 1 && line.toLowerCase(java.util.Locale.ROOT).startsWith("name,")) continue;
      // a name may have commas in it, between quotes
      var cells = line.matches("\".*\",[^\"]*") ? split(line) : line.split(",", -1);
      if (cells.length < 3 || cells.length > 4) wrong.add("Row " + number + " has not the columns name, latitude, longitude and radius");
      else entry("Row " + number, cells[0].strip(), number(cells[1]), number(cells[2]), cells.length == 3 || cells[3].isBlank() ? 0 : number(cells[3]));
    }
  }

  private static String[] split(String line) {
    int end = line.lastIndexOf('"');
    return (" ," + line.substring(end + 2)).replaceFirst("^ ", java.util.regex.Matcher.quoteReplacement(line.substring(1, end).replace("\"\"", "\"").replace(',', ';'))).split(",", -1);
  }

  private void add(int number, Feature feature) {
    String row = "Place " + number;
    var corners = new ArrayList<double[]>();
    for (var part : feature.parts()) if (!corners(String.valueOf(part.get("type")).equals("LineString") ? null : part.get("coordinates"), corners)) {
      wrong.add(row + " is neither a point nor an area");
      return;
    }
    if (corners.isEmpty()) wrong.add(row + " has no place");
    else covered(row, feature.name(), corners);
  }

  /** The circle around the middle of all corners that covers them. */
  private void covered(String row, String name, List<double[]> corners) {
    double south = corners.stream().mapToDouble(each -> each[1]).min().orElseThrow(), north = corners.stream().mapToDouble(each -> each[1]).max().orElseThrow();
    double west = corners.stream().mapToDouble(each -> each[0]).min().orElseThrow(), east = corners.stream().mapToDouble(each -> each[0]).max().orElseThrow();
    double latitude = (south + north) / 2, longitude = (west + east) / 2;
    var middle = Place.of(latitude, longitude);
    double reach = corners.stream().mapToDouble(each -> Metric.distance(middle.latitude(), middle.longitude(), Place.of(each[1], each[0]).latitude(), Place.of(each[1], each[0]).longitude())).max().orElse(0);
    entry(row, name, latitude, longitude, Math.ceil(reach));
  }

  /** Whether a place lies around the United Kingdom. */
  static boolean isHere(double latitude, double longitude) {
    return latitude >= 49.5 && latitude <= 61.5 && longitude >= -8.5 && longitude <= 2.6;
  }

  /** All of a geometry of GeoJSON, the longitude first. @return false where something in it is none */
  static boolean corners(Object value, List<double[]> corners) {
    if (!(value instanceof List<?> list)) return false;
    if (list.size() >= 2 && list.get(0) instanceof Double east && list.get(1) instanceof Double north) return corners.add(new double[] {east, north});
    return list.stream().allMatch(each -> corners(each, corners));
  }

  private void entry(String row, String name, double latitude, double longitude, double radius) {
    if (name.isBlank()) wrong.add(row + " has no name");
    else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) wrong.add(row + " has a name that cannot be kept");
    else if (!(latitude >= 49.5 && latitude <= 61.5)) wrong.add(row + " has no latitude between 49.5 and 61.5");
    else if (!(longitude >= -8.5 && longitude <= 2.6)) wrong.add(row + " has no longitude between -8.5 and 2.6");
    else if (!(radius >= 0 && radius <= Site.WIDEST)) wrong.add(row + " reaches further than 5,000 metres");
    else entries.add(new Site.Entry(name.strip(), (int) Math.round(latitude * 1e7), (int) Math.round(longitude * 1e7), (int) Math.round(radius)));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}

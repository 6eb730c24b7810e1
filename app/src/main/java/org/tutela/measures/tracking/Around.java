package org.tutela.measures.tracking;

import java.util.Locale;

/**
 * What a template draws around each place.
 *
 * @param metres beyond the place's own reach
 * @param buffer metres around that which warn; 0 for none
 * @param hours schedule and single days as properties of GeoJSON, "" for always
 */
public record Around(SiteKind kind, int metres, int buffer, String hours) {

  /** As it is kept. */
  String text() {
    return kind + " " + metres + " " + buffer + " " + hours;
  }

  static Around read(String text) {
    var parts = text.split(" ", 4);
    return new Around(SiteKind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
  }

  String name(Site site) {
    String name = site.name() + " + " + metres + " m";
    return name.length() <= 200 ? name : name.substring(0, 200);
  }

  public String feature(Site site) {
    return String.format(Locale.ROOT, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},\"properties\":{\"kind\":\"exclusion\",\"radius\":%d%s%s}}", site.longitude() / 1e7,
        site.latitude() / 1e7, Math.max(1, site.radius() + metres), buffer == 0 ? "" : ",\"buffer\":" + buffer, hours.isEmpty() ? "" : "," + hours);
  }
}

package org.tutela.measures.tracking;

import java.time.Instant;

/** A place of a force, covered by a circle. @param latitude of its middle, in 1e-7 degree @param radius how far it reaches, in metres */
public record Site(SiteId id, SiteKind kind, String name, int latitude, int longitude, int radius, Instant enteredAt) {
  public static final int WIDEST = 5_000;

  public boolean same(SiteKind otherKind, Entry other) {
    return kind == otherKind && name.equals(other.name()) && latitude == other.latitude() && longitude == other.longitude() && radius == other.radius();
  }

  /** One that is to be entered. */
  public record Entry(String name, int latitude, int longitude, int radius) {}
}

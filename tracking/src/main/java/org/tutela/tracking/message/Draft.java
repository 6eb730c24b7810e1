package org.tutela.tracking.message;

import java.util.EnumSet;
import java.util.Set;
import org.tutela.tracking.geometry.Place;

/** A report as an adaptor reads it: numbers as the device sent them, some missing, some absurd. */
public final class Draft {
  private static final double UNKNOWN_ACCURACY = 25;

  private final String activation;
  private final long fixTime;
  private final long receivedTime;
  private double latitude = Double.NaN;
  private double longitude = Double.NaN;
  private double accuracy = Double.NaN;
  private double hdop = Double.NaN;
  private double speed = Double.NaN;
  private double battery = Double.NaN;
  private Source source = Source.GPS;
  private Answer charging = Answer.UNKNOWN;
  private Answer motion = Answer.UNKNOWN;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

  public Draft(String activation, long fixTime, long receivedTime) {
    this.activation = activation;
    this.fixTime = fixTime;
    this.receivedTime = receivedTime;
  }

  public Draft at(double latitude, double longitude) {
    this.latitude = latitude;
    this.longitude = longitude;
    return this;
  }

  public Draft accuracy(double metres) {
    this.accuracy = metres;
    return this;
  }

  public Draft hdop(double hdop) {
    this.hdop = hdop;
    return this;
  }

  public Draft source(Source source) {
    this.source = source;
    return this;
  }

  public Draft speed(double metresASecond) {
    this.speed = metresASecond;
    return this;
  }

  public Draft battery(double percent) {
    this.battery = percent;
    return this;
  }

  public Draft charging(Boolean charging) {
    this.charging = Answer.of(charging);
    return this;
  }

  public Draft motion(Boolean motion) {
    this.motion = Answer.of(motion);
    return this;
  }

  public Draft flag(Flag flag) {
    flags.add(flag);
    return this;
  }

  /** What a position lacks is put in as the least favourable; a position that is none is left out, and the rest stays. */
  public Report report() {
    boolean placed = onEarth();
    if (placed && !(accuracy > 0 || hdop > 0)) flags.add(Flag.ACCURACY_UNSTATED);
    var place = placed ? Place.of(latitude, longitude) : new Place(0, 0);
    return new Report(activation, fixTime, receivedTime, place.latitude(), place.longitude(),
        placed ? centimetres() : 0, placed ? source : Source.NONE,
        speed >= 0 && speed < 20_000 ? (int) Math.round(speed * 100) : -1,
        battery >= 0 && battery <= 100 ? (int) Math.round(battery) : -1, charging, motion, Flag.bits(flags));
  }

  /** Whether the device meant to give a position, and gave none on earth. */
  public boolean misplaced() {
    boolean given = !(Double.isNaN(latitude) && Double.isNaN(longitude));
    return given && !onEarth();
  }

  /** Latitude and longitude 0 are what a receiver without a fix says. */
  private boolean onEarth() {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude == 0 && longitude == 0);
  }

  private int centimetres() {
    double metres = accuracy > 0 ? accuracy : hdop > 0 ? hdop * 5 : UNKNOWN_ACCURACY;
    return (int) Math.round(Math.min(metres, 1_000_000) * 100);
  }
}

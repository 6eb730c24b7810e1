package org.tutela.bench.zones;

import java.util.List;
import org.tutela.tracking.field.Batch;
import org.tutela.tracking.field.Crowd;
import org.tutela.tracking.field.Hearing;
import org.tutela.tracking.field.ZoneField;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** The zone core with accuracy, confirmations, school hours and a million wearers' states. */
final class CrowdRun implements Hearing {
  private static final int WARM = 25;

  private final Crowd crowd;
  private final People people;
  private final Batch batch;
  private long raised;
  private long cleared;
  private long elsewhere;

  CrowdRun(ZoneField field, List<? extends Shape> zones, People people, int wearers) {
    this.people = people;
    this.batch = new Batch(wearers);
    var always = new Calendar(Timetable.always());
    var school = new Calendar(Timetable.weekly(Timetable.LONDON, List.of(new Row(java.util.EnumSet.range(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY),
        new LocalHours(java.time.LocalTime.of(8, 0), java.time.LocalTime.of(16, 0))))));
    var calendars = new Calendar[zones.size()];
    for (int i = 0; i < calendars.length; i++) calendars[i] = i % 2 == 0 ? always : school;
    this.crowd = new Crowd(field, calendars, new boolean[zones.size()], wearers, Parameters.DEFAULT);
  }

  /** Fixes a CPU-second, everybody walking. */
  double walking(int rounds) {
    for (int i = 0; i < WARM; i++) round(true);
    double seconds = 0;
    for (int i = 0; i < rounds; i++) seconds += round(true).seconds();
    return (double) batch.size() * rounds / seconds;
  }

  private record Round(double seconds, long allocated) {}

  private Round round(boolean walking) {
    people.round(batch, walking);
    var spent = new Spent();
    crowd.take(batch, this);
    long allocated = spent.allocated();
    return new Round(spent.seconds(), allocated);
  }

  /** Bytes allocated for a fix of everybody, everybody standing: no state changes. */
  long quietly() {
    for (int i = 0; i < WARM; i++) round(false);
    return round(false).allocated();
  }

  String told() {
    return "%,d entries, %,d exits, %,d judged elsewhere".formatted(raised, cleared, elsewhere);
  }

  @Override
  public void raised(int wearer, int zone, long at, long raised) {
    this.raised++;
  }

  @Override
  public void cleared(int wearer, int zone, long clear) {
    cleared++;
  }

  @Override
  public void elsewhere(int wearer, long time, int latitude, int longitude, int accuracy) {
    elsewhere++;
  }
}

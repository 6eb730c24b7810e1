package org.tutela.bench.zones;

import org.tutela.tracking.field.ZoneField;

/** Ours, asked what the peers are asked. */
final class FieldZones implements Containing {
  private final ZoneField field;

  FieldZones(ZoneField field) {
    this.field = field;
  }

  @Override
  public String name() {
    return "Tutela's grid, asked the same";
  }

  @Override
  public int containing(double latitude, double longitude) {
    return field.containing((int) Math.round(latitude * 1e7), (int) Math.round(longitude * 1e7));
  }
}

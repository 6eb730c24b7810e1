package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.measures.tracking.Device;
import org.tutela.measures.tracking.Devices;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A force's devices, and what was not taken of what came in. */
public record DevicesPage(Devices.Held held) implements Page {
  @Override
  public String template() {
    return "tracking/devices.jte";
  }

  @Override
  public String title() {
    return "Devices";
  }

  public Table table() {
    return Table.of("Devices of the force", "Number", "What it is", "How it is known", "Last heard", "State").rows(held.devices(), device -> List.of(
        Cell.link(device.number(), "/devices/" + device.id().value()), Cell.of(device.model()), Cell.of(device.kind().title()), Cell.of(heard(device)), Cell.of(state(device))));
  }

  static String heard(Device device) {
    return device.heardAt().map(Moments::of).orElse("Never");
  }

  static String state(Device device) {
    return device.withdrawnAt().map(at -> "Withdrawn on " + Moments.of(at)).orElse("In use");
  }

  public Table notTaken() {
    return Table.of("Not taken in the last 24 hours", "Why", "Device", "How often", "Last").rows(held.notTaken(), each -> List.of(Cell.of(each.why().words()),
        each.device().map(id -> Cell.link(each.number(), "/devices/" + id.value())).orElse(Cell.of("Not known")), Cell.number(each.times()), Cell.of(Moments.of(each.last()))));
  }

  public Pagination pagination() {
    return Pagination.of(Math.min(held.page() + 1, held.pages()), held.pages(), n -> "/devices?page=" + n);
  }
}

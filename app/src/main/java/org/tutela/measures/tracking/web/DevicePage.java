package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Activation;
import org.tutela.measures.tracking.Devices;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

public record DevicePage(Devices.Opened opened, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/device.jte";
  }

  @Override
  public String title() {
    return "Device " + opened.device().number();
  }

  public SummaryList facts() {
    var device = opened.device();
    return SummaryList.of(SummaryList.Row.of("What it is", device.model()), SummaryList.Row.of("How it is known", device.kind().title()),
        opened.gateway().map(number -> SummaryList.Row.of("Gateway", number)).orElse(null), SummaryList.Row.of("Issued", Moments.of(device.issuedAt())),
        SummaryList.Row.of("Last heard", DevicesPage.heard(device)), SummaryList.Row.of("State", DevicesPage.state(device)),
        device.withdrawnAt().map(_ -> SummaryList.Row.of("Withdrawn because", device.withdrawnBecause())).orElse(null),
        SummaryList.Row.of("Reports while nobody wore it", opened.unworn() == 0 ? "None" : opened.unworn() + ", sealed"));
  }

  public Table worn() {
    return Table.of("Worn by", "Person", "From", "To", "Taken off because").rows(opened.activations(), this::row);
  }

  private List<Cell> row(Activation each) {
    var person = opened.wearers().get(each.person());
    return List.of(person == null ? Cell.of("Somebody") : Cell.link(person.reference(), "/people/" + person.id().value()), Cell.of(Moments.of(each.from())),
        Cell.of(each.to().map(Moments::of).orElse("now")), Cell.of(each.endedBecause()));
  }

  public boolean withdrawable() {
    return opened.device().withdrawnAt().isEmpty() && Acting.may(Permission.KEEP_DEVICES);
  }

  public Input because() {
    return Input.of("because", "Why it is withdrawn").from(typed);
  }
}

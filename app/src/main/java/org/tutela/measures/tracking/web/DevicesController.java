package org.tutela.measures.tracking.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.line;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.DeviceId;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.IssueDevice;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

@Controller
class DevicesController {
  private final Devices devices;

  DevicesController(Devices devices) {
    this.devices = devices;
  }

  @GetMapping("/devices")
  Answer all(@RequestParam(defaultValue = "1") String page) {
    int number = page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    return Answer.read(devices.held(number - 1), DevicesPage::new);
  }

  @GetMapping("/devices/new")
  Answer form() {
    return Answer.read(devices.mayIssue(), _ -> issue(Typed.nothing()));
  }

  @PostMapping("/devices")
  Answer issued(Typed typed) {
    String number = typed.required("number", 64, "Enter the number on the device");
    String model = typed.required("model", Typed.NAME, "Enter what it is");
    var kind = typed.choice("kind", DeviceKind.class, "Choose how it shows that it is the one that it says");
    var gateway = typed.optional("gateway", 64);
    if (typed.hasErrors()) return Answer.mend(issue(typed));
    return Answer.from(devices.issue(new IssueDevice(number, kind.orElseThrow(), model, gateway)), typed, issued -> Answer.show(new IssuedPage(issued)), () -> issue(typed));
  }

  @GetMapping("/devices/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(devices.open(new DeviceId(id)), opened -> new DevicePage(opened, Typed.nothing()));
  }

  @PostMapping("/devices/{id}/withdraw")
  Answer withdraw(@PathVariable UUID id, Typed typed) {
    return Answer.to(devices.open(new DeviceId(id)), opened -> {
      String because = typed.required("because", Typed.LINE, "Say why it is withdrawn");
      if (typed.hasErrors()) return Answer.mend(new DevicePage(opened, typed), typed, opened.device().version(), "this device");
      return Answer.from(devices.withdraw(new DeviceId(id), because, typed.version()), typed, _ -> Answer.go("/devices/" + id, "Withdrawn"), () -> new DevicePage(opened, typed));
    });
  }

  private static EntryPage issue(Typed typed) {
    return EntryPage.of("Issue a device", "/devices", "/devices", typed, "Issue",
        line(Input.of("number", "Number on the device").hint("The maker's serial number, or the one by which a gateway knows it").width(20).from(typed)),
        line(Input.of("model", "What it is").hint("For instance the maker and the model").from(typed)),
        choice(Radios.of("kind", "How does it show that it is the one that it says?", Arrays.stream(DeviceKind.values()).map(kind -> Item.of(kind, kind.title())).toList()).from(typed)),
        line(Input.of("gateway", "Number of the gateway (only for a device behind one)").width(20).from(typed)))
        .lead("Its key is shown once, on the next page. A telephone app is the weakest: whoever learns its identifier can send in its name.");
  }
}

package org.tutela.measures.tracking.web;

import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.ActivationId;
import org.tutela.measures.tracking.Device;
import org.tutela.measures.tracking.DeviceId;
import org.tutela.measures.tracking.Fittings;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Select;
import org.tutela.ui.form.Typed;

@Controller
class FittingController {
  private final Fittings fittings;

  FittingController(Fittings fittings) {
    this.fittings = fittings;
  }

  @GetMapping("/people/{id}/devices")
  Answer form(@PathVariable UUID id) {
    return Answer.read(fittings.of(new PersonId(id)), worn -> fit(id, worn.free(), Typed.nothing()));
  }

  @PostMapping("/people/{id}/devices")
  Answer fit(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    return Answer.to(fittings.of(person), worn -> {
      var device = typed.choice("device", text -> worn.free().stream().map(Device::id).filter(each -> each.value().toString().equals(text)).findFirst(), "Choose the device");
      var from = Moments.typed(typed, "on", "time", "Enter the day on which it was fitted", "Enter the time");
      if (typed.hasErrors()) return Answer.mend(fit(id, worn.free(), typed));
      return Answer.from(fittings.fit(person, device.orElseThrow(), from.orElseThrow()), typed, _ -> Answer.go("/people/" + id + "#tracking", "Device fitted"), () -> fit(id, worn.free(), typed));
    });
  }

  @GetMapping("/people/{id}/devices/{activation}")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID activation) {
    return Answer.read(fittings.open(new PersonId(id), new ActivationId(activation)), _ -> taken(id, activation, Typed.nothing()));
  }

  @PostMapping("/people/{id}/devices/{activation}")
  Answer end(@PathVariable UUID id, @PathVariable UUID activation, Typed typed) {
    String because = typed.required("because", Typed.LINE, "Say why it was taken off");
    var to = Moments.typed(typed, "on", "time", "Enter the day on which it was taken off", "Enter the time");
    return Answer.to(fittings.open(new PersonId(id), new ActivationId(activation)), _ -> {
      if (typed.hasErrors()) return Answer.mend(taken(id, activation, typed));
      return Answer.from(fittings.end(new PersonId(id), new ActivationId(activation), to.orElseThrow(), because), typed, _ -> Answer.go("/people/" + id + "#tracking", "Device taken off"),
          () -> taken(id, activation, typed));
    });
  }

  private static EntryPage fit(UUID id, List<Device> free, Typed typed) {
    var options = new ArrayList<>(List.of(Select.Option.of("", "Choose")));
    free.forEach(device -> options.add(Select.Option.of(device.id().value().toString(), device.number() + ", " + device.model())));
    return EntryPage.of("Fit a device", "/people/" + id, "/people/" + id + "/devices", typed, "Fit", pick(Select.of("device", "Device", options).from(typed)),
        day(DateInput.of("on", "Fitted on").from(typed)), line(Input.of("time", "At what time").hint("Like 14:30").width(5).from(typed)))
        .lead("From this moment on what the device reports is this person's. What it reported before is not.");
  }

  private static EntryPage taken(UUID id, UUID activation, Typed typed) {
    return EntryPage.of("Take a device off", "/people/" + id, "/people/" + id + "/devices/" + activation, typed, "Take off",
        day(DateInput.of("on", "Taken off on").from(typed)), line(Input.of("time", "At what time").hint("Like 14:30").width(5).from(typed)),
        line(Input.of("because", "Why").from(typed)));
  }
}

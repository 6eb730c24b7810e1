package org.tutela.foundation.access.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Alerts;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Sampling;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** What those who watch over access are shown: alerts, and the weekly sample. */
@Controller
class OversightController {
  private final Alerts alerts;
  private final Sampling sampling;
  private final Staffing staffing;

  OversightController(Alerts alerts, Sampling sampling, Staffing staffing) {
    this.alerts = alerts;
    this.sampling = sampling;
    this.staffing = staffing;
  }

  @GetMapping("/alerts")
  Answer alerts() {
    return Answer.read(alerts.open(), open -> new AlertsPage(open,
        staffing.names(open.stream().flatMap(alert -> alert.staff().stream()).toList()), Acting.may(Permission.SEE_LIMITS)));
  }

  @PostMapping("/alerts/{id}/seen")
  Answer seen(@PathVariable UUID id) {
    return Answer.to(alerts.seen(id), _ -> Answer.go("/alerts", "The alert is marked as seen."));
  }

  @GetMapping("/sample")
  Answer sample() {
    return Answer.read(sampling.waiting(), SamplePage::new);
  }

  @PostMapping("/sample/{id}")
  Answer answer(@PathVariable UUID id, Typed typed) {
    return Answer.from(sampling.answer(id, typed.raw("finding").equals("in-order")), typed,
        _ -> Answer.go("/sample", "Your answer is on record."), () -> new SamplePage(List.of()));
  }

}

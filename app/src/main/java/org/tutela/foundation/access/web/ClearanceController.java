package org.tutela.foundation.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Clearances;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.web.Answer;

/** One's own clearance, where whoever is locked out is told why; and those that end soon. */
@Controller
class ClearanceController {
  private final Clearances clearances;

  ClearanceController(Clearances clearances) {
    this.clearances = clearances;
  }

  @GetMapping("/clearance")
  Answer own(@RequestParam(defaultValue = "/") String next) {
    return Answer.show(new ClearancePage(clearances.own(), Doors.local(next)));
  }

  @GetMapping("/staff/clearances")
  Answer ending() {
    return Answer.read(clearances.ending(), ending -> new ClearancesPage(ending, clearances.today(), Acting.may(Permission.SEE_STAFF)));
  }
}

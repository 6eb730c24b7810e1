package org.tutela.casework.work.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Everything that one colleague owns to another: leave, sickness, a team that is made anew. */
@Controller
class CoverController {
  private final Work work;
  private final Staffing staffing;

  CoverController(Work work, Staffing staffing) {
    this.work = work;
    this.staffing = staffing;
  }

  @GetMapping("/work/cover")
  Answer ask() {
    return Answer.to(work.owners(), owners -> Answer.show(page(owners, Typed.nothing())));
  }

  @PostMapping("/work/cover")
  Answer cover(Typed typed) {
    var from = uuid(typed.raw("from"));
    if (from.isEmpty()) typed.problem("from", "Choose whose work changes hands");
    var to = uuid(typed.raw("to"));
    if (to.isEmpty() && !typed.raw("to").equals(WorkPage.NOBODY)) typed.problem("to", "Choose who takes it over");
    String reason = typed.required("reason", Typed.LINE, "Say why the work changes hands");
    return Answer.to(work.owners(), owners -> {
      if (typed.hasErrors()) return Answer.mend(page(owners, typed));
      return Answer.from(staffing.cover(new UserId(from.orElseThrow()), to.map(UserId::new), reason), typed,
          moved -> Answer.go("/work?whose=AREA", moved == 1 ? "1 thing has changed hands" : moved + " things have changed hands"), () -> page(owners, typed));
    });
  }

  private CoverPage page(java.util.List<Work.Owner> owners, Typed typed) {
    return new CoverPage(owners, work.takers(Acting.actor().area()), typed);
  }

  private static Optional<UUID> uuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}

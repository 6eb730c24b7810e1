package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Leave;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Leave that was granted, with the way to withdraw what still runs. */
final class LeaveRows {
  private LeaveRows() {}

  static Table table(String caption, List<Leave> leave, Instant now, boolean named) {
    var head = new ArrayList<>(List.of("From", "To", "Because", "Granted", "State"));
    if (named) head.addFirst("From what");
    return Table.of(caption, head.toArray(String[]::new)).rows(leave, each -> {
      var row = new ArrayList<>(List.of(Cell.of(Moments.of(each.from())), Cell.of(Moments.of(each.to())), Cell.of(each.reason()),
          Cell.of(Moments.of(each.grantedAt()) + (each.grantedBy().isEmpty() ? "" : ", " + each.grantedBy())), state(each, now)));
      if (named) row.addFirst(Cell.of(each.ruleName()));
      return row;
    }).stacking();
  }

  private static Cell state(Leave leave, Instant now) {
    if (leave.withdrawnAt().isPresent()) return Cell.of("Withdrawn on " + Moments.of(leave.withdrawnAt().get()) + ": " + leave.withdrawnBecause());
    if (!leave.open(now)) return Cell.of("Over");
    return Acting.may(Permission.KEEP_RULES) ? Cell.of(Prose.link("Withdraw", "/people/" + leave.person().value() + "/leave/" + leave.id().value(), "leave from " + Moments.of(leave.from())))
        : Cell.of(leave.from().isAfter(now) ? "Granted" : "Runs");
  }
}

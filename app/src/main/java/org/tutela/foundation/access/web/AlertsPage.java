package org.tutela.foundation.access.web;

import java.util.List;
import java.util.Map;
import org.tutela.foundation.access.Alert;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;

public record AlertsPage(List<Alert> open, Map<UserId, String> names, boolean linked) implements Page {
  @Override
  public String template() {
    return "access/alerts.jte";
  }

  @Override
  public String title() {
    return "Alerts";
  }

  public String who(Alert alert) {
    return alert.staff().map(id -> names.getOrDefault(id, "A former colleague")).orElse("");
  }

  /** A link for those who keep the lists of limited records; the reference alone for others. */
  public Prose record(Alert alert) {
    String reference = alert.reference().isEmpty() ? "None" : alert.reference();
    boolean opens = linked && alert.person().isPresent() && !alert.reference().isEmpty();
    return opens ? Prose.link(reference, "/limits/" + alert.person().get()) : Prose.of(reference);
  }
}

package org.tutela.foundation.access.web;

import java.util.List;
import java.util.Map;
import org.tutela.foundation.access.Alert;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.Page;

public record AlertsPage(List<Alert> open, Map<UserId, String> names) implements Page {
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
}

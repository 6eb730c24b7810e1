package org.tutela.foundation.inspection.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.audit.AuditLog;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

public record AskLogPage(AuditLog.State state, Typed typed) implements Page {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  @Override
  public String template() {
    return "inspection/ask.jte";
  }

  @Override
  public String title() {
    return "Who read and changed what";
  }

  public String events() {
    return "%,d".formatted(state.events());
  }

  public String signed() {
    return state.signed().isEmpty() ? "Nothing is signed yet"
        : "%,d of them, last on %s".formatted(state.signed().get(), state.signedAt().map(at -> TIME.format(at.atZone(London.ZONE))).orElse("an unknown day"));
  }
}

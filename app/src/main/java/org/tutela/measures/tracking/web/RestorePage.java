package org.tutela.measures.tracking.web;

import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Restored;
import org.tutela.measures.tracking.Restoring;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

/** What was brought back of other systems under one person, and the form for more. */
public record RestorePage(Restoring.Held held, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/restore.jte";
  }

  @Override
  public String title() {
    return "Bring back a tracking record";
  }

  public String back() {
    return "/people/" + held.person().id().value() + "/tracking";
  }

  public boolean mayRestore() {
    return Acting.may(Permission.RESTORE_RECORD);
  }

  public Input file() {
    return Input.of("file", "The record").hint("A ZIP file of 10 MB at most, as Tutela wrote it").type("file").classes("govuk-file-upload").from(typed).value(null);
  }

  public String restored(Restored record) {
    return said(record);
  }

  static String said(Restored record) {
    return "Brought back on " + Moments.of(record.at()) + (record.by().isEmpty() ? "" : " by " + record.by()) + ": the record of " + record.reference() + ", kept by " + record.force() + " and taken away on " + Moments.of(record.takenAt())
        + " by " + record.takenBy() + ". It holds %,d %s and %,d %s, has ended, and is not watched.".formatted(record.reports(), record.reports() == 1 ? "report" : "reports", record.alerts(), record.alerts() == 1 ? "alert" : "alerts");
  }
}

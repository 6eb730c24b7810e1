package org.tutela.measures.tracking.web;

import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Archives;
import org.tutela.ui.Page;

/** How large a wearer's whole record is, and what it is for, before it is taken away. */
public record ArchivePage(Archives.Size size) implements Page {
  @Override
  public String template() {
    return "tracking/archive.jte";
  }

  @Override
  public String title() {
    return "Whole tracking record of " + size.person().reference();
  }

  public String back() {
    return "/people/" + size.person().id().value() + "/tracking";
  }

  public String action() {
    return back() + "/record";
  }

  public boolean mayTake() {
    return Acting.may(Permission.EXPORT_TRAIL);
  }

  public String large() {
    return "It holds %s of %s and %s.".formatted(counted(size.reports(), "report"), counted(size.days(), "day"), counted(size.alerts(), "alert"));
  }

  private static String counted(long number, String what) {
    return "%,d %s".formatted(number, number == 1 ? what : what + "s");
  }
}

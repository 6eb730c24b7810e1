package org.tutela.foundation.access.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tutela.foundation.access.Sitting;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Page;

public record SessionsPage(List<Sitting> own) implements Page {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, H:mm", Locale.UK);

  @Override
  public String template() {
    return "access/sessions.jte";
  }

  @Override
  public String title() {
    return "Where you are signed in";
  }

  public static String time(Instant at) {
    return TIME.format(at.atZone(London.ZONE));
  }
}

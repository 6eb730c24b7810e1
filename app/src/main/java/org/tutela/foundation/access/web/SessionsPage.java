package org.tutela.foundation.access.web;

import java.util.List;
import org.tutela.foundation.access.Sitting;
import org.tutela.ui.Page;

public record SessionsPage(List<Sitting> own) implements Page {
  @Override
  public String template() {
    return "access/sessions.jte";
  }

  @Override
  public String title() {
    return "Where you are signed in";
  }
}

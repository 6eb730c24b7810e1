package org.tutela.foundation.access.web;

import org.tutela.foundation.access.Draft;
import org.tutela.ui.Page;

/** For a form that is only a button, and so cannot be shown again by itself. */
public record ResumePage(Draft draft) implements Page {
  @Override
  public String template() {
    return "access/resume.jte";
  }

  @Override
  public String title() {
    return "Go on with what you were doing";
  }
}

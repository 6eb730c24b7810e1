package org.tutela.foundation.access.web;

import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

public record NewMemberPage(Typed typed) implements Page {
  @Override
  public String template() {
    return "access/new-member.jte";
  }

  @Override
  public String title() {
    return "Take somebody on";
  }
}

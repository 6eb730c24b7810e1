package org.tutela.measures.disclosure.web;

import java.util.Optional;
import org.tutela.measures.disclosure.Invitations;
import org.tutela.measures.disclosure.Working;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** Whether the person asked about was asked for representations. */
public record RepresentationsPage(Working working, Typed typed) implements Page {
  @Override
  public String template() {
    return "disclosure/representations.jte";
  }

  /** Why no invitation can be written now; empty where one can. */
  public Optional<String> notInvited() {
    return Invitations.against(working.application());
  }

  @Override
  public String title() {
    return "Representations";
  }
}

package org.tutela.foundation.access.web;

import java.util.List;
import org.tutela.foundation.access.Passkey;
import org.tutela.ui.Page;

public record PasskeysPage(List<Passkey> own) implements Page {
  @Override
  public String template() {
    return "access/passkeys.jte";
  }

  @Override
  public String title() {
    return "Your passkeys";
  }
}

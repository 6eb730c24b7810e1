package org.tutela.casework.people;

import gg.jte.Content;
import java.util.Optional;

/** A part of the person's page that another module fills. It asks its own service, so it is authorised and audited there. */
public interface PersonPanel {
  /** Convictions 10, management 20, disclosure 30, enquiries 40, chronology 90. */
  int order();

  Optional<Panel> of(PersonId person);

  record Panel(String id, String title, Content content) {}
}

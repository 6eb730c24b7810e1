package org.tutela.casework.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;

/** A part of the person's page that another module fills. It asks its own service, so it is authorised and audited there. */
public interface PersonPanel {
  /** Convictions 10, management 20, disclosure 30, enquiries 40, files 85, chronology 90. */
  int order();

  /** Empty when there is nothing to show, or nothing that the reader may see. */
  Optional<Panel> of(PersonId person);

  /** @param id of the heading, to link to */
  record Panel(String id, String title, List<Part> parts) {
    public static Panel of(String id, String title, Part... parts) {
      return new Panel(id, title, Arrays.asList(parts));
    }
  }

  sealed interface Part {
    record Words(Prose text) implements Part {}

    record Warning(String text) implements Part {}

    record Facts(SummaryList list) implements Part {}

    record Grid(Table table) implements Part {}

    /** Said at the head of the page, in one line, beside who the person is. */
    record Head(String what, Prose text) implements Part {}

    /** @param alternative what it shows, for whoever cannot see it */
    record Picture(String src, String alternative) implements Part {}

    /** A link that goes on from here. */
    record Way(String text, String href) implements Part {}
  }
}

package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.ui.Page;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

public record HandoverPage(List<Monitoring.Note> notes, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/handover.jte";
  }

  @Override
  public String title() {
    return "Hand over the watch";
  }

  public boolean mayWrite() {
    return Acting.may(Permission.ANSWER_ALERT);
  }

  public Textarea words() {
    return Textarea.of("words", "What the next shift should know").hint("By reference; no names").from(typed);
  }

  public Table table() {
    return Table.of("Notes of earlier shifts", "When", "Who", "Note").rows(notes, note -> List.of(Cell.of(Moments.of(note.at())), Cell.of(note.by()), Cell.of(note.words()).classes("tutela-lines"))).stacking();
  }
}

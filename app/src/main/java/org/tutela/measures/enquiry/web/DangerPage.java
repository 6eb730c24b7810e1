package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.measures.enquiry.Danger;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Immediate risks of one application: those raised, what was done, and the form that raises another. */
public record DangerPage(CaseHead head, List<Danger> dangers, ActionPage raise) implements Page {
  @Override
  public String template() {
    return "enquiry/danger.jte";
  }

  @Override
  public String title() {
    return "Immediate risk in application " + head.reference();
  }

  public Textarea done() {
    return Textarea.of("done", "What was done?").rows(3).from(Typed.nothing());
  }

  public Button save() {
    return Button.of("Save").secondary();
  }

  public String raised(Danger danger) {
    return "Raised " + When.at(danger.raisedAt()) + danger.doneAt().map(at -> ", answered " + When.at(at)).orElse("");
  }
}

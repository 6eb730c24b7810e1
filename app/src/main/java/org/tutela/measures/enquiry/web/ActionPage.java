package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.form.Typed;

/**
 * One action, one small form: what it does, its questions, one button.
 *
 * @param about the reference of the application, so that nobody acts on another; empty when there is none yet
 * @param back where the back link leads
 * @param version of the application that the form was made from; empty when there is none yet
 * @param safeContact shown when the action may lead somebody to contact the applicant
 * @param fields components in the order in which they stand
 */
public record ActionPage(String about, String title, String lead, String action, String back, Long version, SafeContactBox safeContact,
                         List<?> fields, Button button, Typed typed) implements Page {
  @Override
  public String template() {
    return "enquiry/action.jte";
  }

  ActionPage(String title, String lead, String action, String back, Long version, SafeContactBox safeContact, List<?> fields, Button button, Typed typed) {
    this("", title, lead, action, back, version, safeContact, fields, button, typed);
  }

  static ActionPage of(CaseHead head, String title, String lead, String path, Typed typed, Button button, List<?> fields) {
    return new ActionPage(head.reference(), title, lead, head.path() + path, head.path() + head.tab(), (long) shown(head, typed), null, fields, button, typed);
  }

  ActionPage contacting(CaseHead head) {
    return new ActionPage(about, title, lead, action, back, version, SafeContactBox.of(head.application()), fields, button, typed);
  }

  /** The version that the form was first made from: a form shown again must not become fresh by being shown. */
  private static int shown(CaseHead head, Typed typed) {
    return typed.version() < 0 ? head.application().version() : typed.version();
  }

}

package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.Locale;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.Managing;
import org.tutela.ui.Page;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Select;
import org.tutela.ui.form.Typed;

/** Whom one officer manages, to give over some of them. */
public record ManagingPage(Managing managing, Typed typed) implements Page {
  static final String PATH = "/register/caseload";

  @Override
  public String template() {
    return "register/managing.jte";
  }

  @Override
  public String title() {
    return "Managed by " + managing.name();
  }

  public String officer() {
    return managing.officer().value().toString();
  }

  public boolean mayGiveOver() {
    return Acting.may(Permission.GIVE_OVER_CASELOAD);
  }

  public String found() {
    if (managing.total() == 0 && managing.page() == 0) return "This officer manages nobody here now.";
    if (managing.lines().isEmpty()) return "There is nobody on this page of the list.";
    return managing.total() == 1 ? "1 person." : managing.total() + " people, the highest risk first."
        + (managing.pages() > 1 ? " Those who are chosen on one page of the list are given over before you go to the next." : "");
  }

  public Checkboxes people() {
    return Checkboxes.of("people", "Who is given over?", managing.lines().stream().map(this::item).toList()).small().from(typed);
  }

  private Item item(Managing.Line line) {
    return Item.of(line.person().value().toString(), PersonCell.words(managing.persons().get(line.person())) + ": " + line.band().title().toLowerCase(Locale.UK)
        + (!line.subject() ? ", not subject any more" : line.flagged() ? "" : ", no flag on local intelligence"));
  }

  public Select to() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    managing.takers().stream().filter(member -> !member.id().equals(managing.officer()))
        .forEach(member -> options.add(Select.Option.of(member.id().value().toString(), member.name() + ", " + member.team())));
    return Select.of("to", "Who takes them over?", options).from(typed);
  }

  public Input reason() {
    return Input.of("reason", "Why do they change hands?").from(typed);
  }

  public Input untrained() {
    return CaseloadPage.withoutTraining(typed);
  }

  public Pagination pagination() {
    return Pagination.of(managing.page() + 1, managing.pages(), n -> PATH + "?of=" + officer() + "&page=" + n);
  }
}

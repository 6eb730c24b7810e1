package org.tutela.measures.mappa.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;

import java.util.Arrays;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

final class ManageEntry {
  private ManageEntry() {}

  static EntryPage page(PersonId person, Typed typed) {
    return EntryPage.of("Begin management", "/people/" + person.value(), "/people/" + person.value() + "/management", typed, "Begin",
        choice(Radios.of("category", "Category", Arrays.stream(Category.values()).map(c -> Item.of(c, c.title())).toList()).from(typed)),
        choice(ManagementPage.levels(typed)),
        line(Input.of("agency", "Lead agency").from(typed)), line(Input.of("team", "Team").from(typed)),
        day(DateInput.of("from", "First day of management").from(typed)),
        day(DateInput.of("review", "Next review").hint("Leave empty for what the level says").from(typed)));
  }

  static Optional<Manage> read(PersonId person, Typed typed) {
    var category = typed.choice("category", Category.class, "Choose the category");
    var level = typed.choice("level", Level.class, "Choose the level");
    String agency = typed.required("agency", Typed.LINE, "Enter the lead agency");
    String team = typed.required("team", Typed.LINE, "Enter the team");
    var from = typed.date("from", "Enter the first day of management");
    var review = typed.date("review", "");
    return typed.hasErrors() ? Optional.empty()
        : Optional.of(new Manage(person, category.orElseThrow(), level.orElseThrow(), agency, team, from.orElseThrow(), review));
  }
}

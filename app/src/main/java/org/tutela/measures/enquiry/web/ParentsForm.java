package org.tutela.measures.enquiry.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.tutela.intake.Known;
import org.tutela.intake.ParentsAware;
import org.tutela.intake.PartialDate;
import org.tutela.measures.enquiry.Parents;
import org.tutela.measures.enquiry.Parents.Parent;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.InsetText;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The part of form F-ICF on the mother and, apart from her, the father. Nothing of it is needed. */
final class ParentsForm {
  private static final String MOTHER = "mother", FATHER = "father";

  private ParentsForm() {}

  static Parents read(Typed typed, LocalDate today) {
    return new Parents(parent(MOTHER, typed, today), parent(FATHER, typed, today));
  }

  private static Parent parent(String who, Typed typed, LocalDate today) {
    return new Parent(line(typed, who + "-names"), KeyInForm.birth(typed, who + "-born", today), line(typed, who + "-with"), line(typed, who + "-address"), line(typed, who + "-ethnic"),
        typed.optional(who + "-other", Typed.TEXT).orElse(""), Typed.constant(Known.class, typed.raw(who + "-knows")).orElse(Known.NOT_SAID));
  }

  private static String line(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  /** As it was recorded last; whether they know to begin with as the request says of both. */
  static Typed filled(Parents parents, ParentsAware said, LocalDate today) {
    var typed = Typed.nothing();
    fill(typed, MOTHER, parents.mother(), said, today);
    fill(typed, FATHER, parents.father(), said, today);
    return typed;
  }

  private static void fill(Typed typed, String who, Parent parent, ParentsAware said, LocalDate today) {
    typed.with(who + "-names", parent.names()).with(who + "-with", parent.livingWith()).with(who + "-address", parent.address()).with(who + "-ethnic", parent.ethnicOrigin()).with(who + "-other", parent.other());
    Known knows = parent.knows() != Known.NOT_SAID ? parent.knows() : said == ParentsAware.ALL ? Known.YES : said == ParentsAware.NONE ? Known.NO : Known.NOT_SAID;
    if (knows.offered()) typed.with(who + "-knows", knows.name());
    switch (parent.birth()) {
      case PartialDate.Full(var date) -> typed.with(who + "-born", date);
      case PartialDate.MonthOf(var month) -> typed.with(who + "-born-month", "" + month.getMonthValue()).with(who + "-born-year", "" + month.getYear());
      case PartialDate.YearOf(int year) -> typed.with(who + "-born-year", "" + year);
      case PartialDate.AgeAt(int years, var on) -> typed.with(who + "-born-age", "" + (years + Period.between(on, today).getYears()));
      case PartialDate.About(int years, var on) -> typed.with(who + "-born-age", "" + (years + Period.between(on, today).getYears())).with(who + "-born-about", "yes");
      case PartialDate.Unknown() -> {}
    }
  }

  static Page page(CaseHead head, Typed typed) {
    var fields = new ArrayList<Object>();
    if (head.application().request().parentsAware() != ParentsAware.NOT_SAID) {
      fields.add(InsetText.of("Asked whether the parents know of it, the request says: “" + head.application().request().parentsAware().en() + "”"));
    }
    fields.addAll(fields("The mother", MOTHER, typed));
    fields.addAll(fields("The father", FATHER, typed));
    return ActionPage.of(head, "The children’s parents", "What is not known stays empty. It goes with the application to another force.", "/parents", typed, Button.of("Save"), fields);
  }

  private static List<Object> fields(String heading, String who, Typed typed) {
    var fields = new ArrayList<Object>();
    fields.add(new Heading(heading));
    fields.add(Input.of(who + "-names", "Names").hint("All that they use").from(typed));
    fields.addAll(KeyInFields.born(who + "-born", typed));
    fields.add(Input.of(who + "-with", "Living with").from(typed));
    fields.add(Input.of(who + "-address", "Address").from(typed));
    fields.add(Input.of(who + "-ethnic", "Ethnic origin").hint("As they describe it").from(typed));
    fields.add(Radios.of(who + "-knows", "Does the " + who + " know of the application?", Item.of(Known.YES, words(Known.YES)), Item.of(Known.NO, words(Known.NO)), Item.of(Known.NOT_SURE, words(Known.NOT_SURE)))
        .inline().from(typed));
    fields.add(Textarea.of(who + "-other", "Other useful information").rows(3).from(typed));
    return fields;
  }

  static String words(Known knows) {
    return switch (knows) {
      case YES -> "Yes";
      case NO -> "No";
      case NOT_SURE -> "Not known";
      case NOT_SAID -> "Not recorded";
    };
  }

  /** @param withheld shown in the place of what is kept to those whose case it is */
  static SummaryList card(String title, Parent parent, boolean withheld) {
    if (withheld) return SummaryList.of(Row.of("Knows of the application", words(parent.knows())), Row.of("Everything else", "Withheld: a refuge")).card(title);
    return SummaryList.of(text("Names", parent.names()), Row.of("Born", RequestPage.born(parent.birth())), text("Living with", parent.livingWith()), text("Address", parent.address()),
        text("Ethnic origin", parent.ethnicOrigin()), Row.of("Knows of the application", words(parent.knows())), text("Other information", parent.other())).card(title);
  }

  private static Row text(String key, String value) {
    return Row.of(key, value.isBlank() ? Prose.of("Not recorded") : Prose.lines(value));
  }
}

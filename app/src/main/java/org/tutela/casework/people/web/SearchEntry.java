package org.tutela.casework.people.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;

import java.util.Arrays;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.Sex;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

/** The form of a search. */
final class SearchEntry {
  private SearchEntry() {}

  static EntryPage page(Typed typed) {
    return page("Search for a person", typed);
  }

  static EntryPage change(Typed typed) {
    return page("Change the search", typed);
  }

  private static EntryPage page(String title, Typed typed) {
    return EntryPage.of(title, "/", "/people/search", typed, "Search",
        line(Input.of("forenames", "First and middle names").hint("Or the whole name, if you do not know which part is which").from(typed)),
        line(Input.of("surname", "Surname").from(typed)),
        line(Input.of("others", "Other names they use").hint("Nicknames, former names and names used online, with commas between them").from(typed)),
        day(born(typed)),
        line(age(typed)),
        choice(sex(typed)),
        line(Input.of("lines", "Address or town").from(typed)),
        line(Input.of("postcodes", "Postcodes").hint("Now or in the past, whole or the first half, with commas between them").width(20).from(typed)),
        line(Input.of("phone", "Telephone number").width(20).from(typed)),
        line(Input.of("email", "E-mail address").from(typed)),
        line(Input.of("online", "Name used online").from(typed)),
        line(Input.of("vehicle", "Vehicle registration").width(10).from(typed)))
        .lead("Fill in what you were told, as you were told it. Everybody held is compared, so a wrong detail does not hide anybody.");
  }

  static DateInput born(Typed typed) {
    return DateInput.of(BirthField.FIELD, "Date of birth").hint("For example, 27 3 1978. The year alone, or the month and the year, will do").from(typed);
  }

  static Input age(Typed typed) {
    return Input.of(BirthField.AGE, "Or their age now").hint("For example, 40 or about 40").width(10).from(typed);
  }

  static Radios sex(Typed typed) {
    return Radios.of("sex", "Sex", Arrays.stream(Sex.values()).map(sex -> Item.of(sex, sex.title())).toList()).inline().from(typed);
  }

  /** The form filled in with what was asked, to change and search once more. */
  static Typed again(NamedPerson asked) {
    var typed = Typed.nothing().with("forenames", asked.forenames()).with("surname", asked.surname()).with("sex", asked.sex().name())
        .with("others", String.join(", ", asked.otherNames())).with("lines", asked.addressLines()).with("postcodes", String.join(", ", asked.postcodes()));
    asked.birth().ifPresent(birth -> BirthField.fill(typed, birth));
    for (var known : asked.identifiers()) {
      switch (known.kind()) {
        case PHONE -> typed.with("phone", known.value());
        case EMAIL -> typed.with("email", known.value());
        case ONLINE_NAME -> typed.with("online", known.value());
        case VEHICLE -> typed.with("vehicle", known.value());
        case PNC, CRO -> { }
      }
    }
    return typed;
  }
}

package org.tutela.measures.enquiry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.Sex;
import org.tutela.intake.BirthTyped;
import org.tutela.intake.PartialDate;
import org.tutela.intake.Request;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The person to look for: as the applicant named them to begin with, and what was learned since. */
final class SearchForm {
  private SearchForm() {}

  static Typed from(Request request) {
    var subject = request.subject();
    var typed = Typed.nothing().with("given", subject.name().given()).with("family", subject.name().family()).with("other", subject.otherNames())
        .with("address", subject.address()).with("online", subject.onlineNames()).with("sex", Sex.NOT_KNOWN.name());
    return switch (subject.birth()) {
      case PartialDate.Full(LocalDate date) -> typed.with("born", date);
      case PartialDate.MonthOf(var month) -> typed.with("born-month", "" + month.getMonthValue()).with("born-year", "" + month.getYear());
      case PartialDate.YearOf(int year) -> typed.with("born-year", "" + year);
      case PartialDate.AgeAt(int years, _) -> typed.with("born-age", "" + years);
      case PartialDate.About(int years, _) -> typed.with("born-age", "" + years).with("born-about", "yes");
      case PartialDate.Unknown() -> typed;
    };
  }

  static Optional<NamedPerson> read(Typed typed, LocalDate today) {
    String given = typed.optional("given", Typed.NAME).orElse("");
    String family = typed.optional("family", Typed.NAME).orElse("");
    var others = lines(typed, "other");
    var postcodes = lines(typed, "postcodes");
    String address = typed.optional("address", Typed.LINE).orElse("");
    var online = lines(typed, "online").stream().map(name -> new NamedPerson.Known(IdentifierKind.ONLINE_NAME, name)).toList();
    var sex = Typed.constant(Sex.class, typed.raw("sex")).orElse(Sex.NOT_KNOWN);
    KeyInForm.ageBeside(typed, "born");
    Optional<Birth> birth = switch (BirthTyped.read(typed.raw("born-day"), typed.raw("born-month"), typed.raw("born-year"), typed.raw("born-age"),
        typed.chose("born-about", "yes"), today)) {
      case BirthTyped.Read(PartialDate read) -> birth(read);
      case BirthTyped.Wrong _ -> {
        typed.problem("born", "Enter a real date of birth, a month and year, a year, or an age");
        yield Optional.empty();
      }
    };
    if (given.isEmpty() && family.isEmpty() && birth.isEmpty() && address.isEmpty() && postcodes.isEmpty() && online.isEmpty()) {
      typed.problem("family", "Enter a name, a date of birth, a place or an online name");
    }
    return typed.hasErrors() ? Optional.empty() : Optional.of(new NamedPerson(given, family, others, sex, birth, address, postcodes, online));
  }

  private static List<String> lines(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).map(text -> Arrays.stream(text.split("[\\n,;]")).map(String::strip).filter(line -> !line.isEmpty())
        .limit(20).toList()).orElse(List.of());
  }

  static Optional<Birth> birth(PartialDate date) {
    return switch (date) {
      case PartialDate.Full(LocalDate day) -> Optional.of(Birth.on(day));
      case PartialDate.MonthOf(var month) -> Optional.of(Birth.month(month));
      case PartialDate.YearOf(int year) -> Optional.of(Birth.year(year));
      case PartialDate.AgeAt(int years, LocalDate on) -> Optional.of(Birth.age(years, on));
      case PartialDate.About(int years, LocalDate on) -> Optional.of(Birth.about(years, on));
      case PartialDate.Unknown() -> Optional.empty();
    };
  }

  static Page page(CaseHead head, Typed typed) {
    var fields = new ArrayList<Object>();
    fields.add(Input.of("given", "First and middle names").from(typed));
    fields.add(Input.of("family", "Family name").from(typed));
    fields.add(Textarea.of("other", "Other names").hint("One a line").rows(2).from(typed));
    fields.add(Radios.of("sex", "Sex", Arrays.stream(Sex.values()).map(sex -> Item.of(sex, sex.title())).toList()).hint("Shown beside a candidate, and never scored")
        .inline().small().from(typed));
    fields.add(DateInput.of("born", "Date of birth").hint("A year alone, or a month and a year, will do").from(typed));
    fields.add(Input.of("born-age", "Or age").width(3).from(typed));
    fields.add(Checkboxes.single("born-about", "The age is a guess").from(typed));
    fields.add(Input.of("address", "Street or town").from(typed));
    fields.add(Textarea.of("postcodes", "Postcodes, or their first halves").hint("One a line").rows(2).from(typed));
    fields.add(Textarea.of("online", "Online names").hint("One a line").rows(2).from(typed));
    fields.add(Checkboxes.single("widened", "Search more widely").from(typed));
    return ActionPage.of(head, "Look for the person", "Everybody held is looked through. Nothing here tells the applicant anything.", "/person/search", typed,
        Button.of("Search"), fields);
  }
}

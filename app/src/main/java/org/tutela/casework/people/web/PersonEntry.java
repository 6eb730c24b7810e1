package org.tutela.casework.people.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.hidden;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;
import static org.tutela.ui.EntryPage.pick;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddIdentifier;
import org.tutela.casework.people.AddName;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.CorrectBirth;
import org.tutela.casework.people.Detail;
import org.tutela.casework.people.EndAddress;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.MarkRefuge;
import org.tutela.casework.people.NameKind;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Refuges;
import org.tutela.casework.people.SayPoliceArea;
import org.tutela.casework.people.SearchId;
import org.tutela.casework.people.Sex;
import org.tutela.casework.people.StrikeOutDetail;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The short forms that record a person and add to them. */
final class PersonEntry {
  private PersonEntry() {}

  static EntryPage person(Typed typed) {
    return EntryPage.of("Record a new person", "/people/search", "/people", typed, "Record",
        hidden("after", typed.raw("after")),
        line(Input.of("forenames", "First and middle names").from(typed)),
        line(Input.of("surname", "Surname").from(typed)),
        day(SearchEntry.born(typed)), line(SearchEntry.age(typed)), choice(SearchEntry.sex(typed)))
        .lead("Only a person who may be a subject is recorded here. Search first: they may be held already.");
  }

  static Optional<RecordPerson> readPerson(Typed typed, AreaCode area, LocalDate today) {
    String forenames = name(typed, "forenames").orElse("");
    String surname = name(typed, "surname").orElse("");
    if (forenames.isEmpty() && surname.isEmpty() && !typed.hasErrors()) typed.problem("surname", "Enter a name");
    var birth = BirthField.read(typed, today);
    var sex = Typed.constant(Sex.class, typed.raw("sex")).orElse(Sex.NOT_KNOWN);
    return typed.hasErrors() ? Optional.empty() : Optional.of(new RecordPerson(area, forenames, surname, sex, birth, search(typed.raw("after"))));
  }

  /** Filled in with what is held. */
  static EntryPage birth(PersonSummary person) {
    var typed = Typed.nothing();
    person.birth().ifPresent(held -> BirthField.fill(typed, held));
    return birth(person, typed);
  }

  static EntryPage birth(PersonSummary person, Typed typed) {
    return EntryPage.of("Record or correct the birth", back(person.id()), back(person.id()) + "/birth", typed, "Record",
        day(SearchEntry.born(typed)), line(SearchEntry.age(typed)), lines(Textarea.of("reason", "How is it known?").hint("And what was wrong with what is held, if it was wrong").rows(3).from(typed)))
        .lead("Held now: %s. It stays on record, with who corrected it and why. Where registration was worked out with another birth, the person's page says so.".formatted(
            person.birth().map(held -> "born " + held.words()).orElse("not known when they were born")))
        .version(person.version());
  }

  static Optional<CorrectBirth> readBirth(PersonId person, Typed typed, LocalDate today) {
    var birth = BirthField.read(typed, today);
    if (birth.isEmpty() && !typed.hasErrors()) typed.problem(BirthField.FIELD, "Enter the date of birth, or an age");
    String reason = typed.required("reason", Typed.TEXT, "Say how it is known");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new CorrectBirth(person, birth.orElseThrow(), reason, typed.version()));
  }

  static EntryPage name(PersonId person, Typed typed) {
    return EntryPage.of("Add a name", back(person), back(person) + "/names", typed, "Add",
        choice(Radios.of("kind", "What kind of name?", Arrays.stream(NameKind.values()).map(k -> Item.of(k, k.title())).toList()).from(typed)),
        line(Input.of("forenames", "First and middle names").from(typed)), line(Input.of("surname", "Surname").from(typed)));
  }

  static Optional<AddName> readName(PersonId person, Typed typed) {
    var kind = typed.choice("kind", NameKind.class, "Choose what kind of name it is");
    String forenames = name(typed, "forenames").orElse("");
    String surname = name(typed, "surname").orElse("");
    if (forenames.isEmpty() && surname.isEmpty() && typed.error("forenames").isEmpty() && typed.error("surname").isEmpty()) typed.problem("surname", "Enter a name");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new AddName(person, kind.orElseThrow(), forenames, surname));
  }

  static EntryPage address(PersonId person, PoliceAreas areas, Typed typed) {
    return EntryPage.of("Add an address", back(person), back(person) + "/addresses", typed, "Add",
        choice(Radios.of("kind", "What kind of address?", Arrays.stream(AddressKind.values()).map(k -> Item.of(k, k.title())).toList()).from(typed)),
        lines(Textarea.of("lines", "Address").hint("With no fixed abode: the place where they can be found").from(typed)),
        line(Input.of("postcode", "Postcode").hint("In part, if that is all that is known").width(10).from(typed)),
        choice(Radios.of("refuge", "Is it a refuge?", Item.of("no", "No"), Item.of("yes", "Yes: a refuge or a safe house. Only those with a duty to this person will see it")).from(typed)),
        pick(areas.field("Not known yet", typed)),
        day(DateInput.of("from", "First day there (if known)").from(typed)), day(DateInput.of("to", "Last day there (if it has ended)").from(typed)));
  }

  static Optional<AddAddress> readAddress(PersonId person, PoliceAreas areas, Typed typed) {
    var kind = typed.choice("kind", AddressKind.class, "Choose what kind of address it is");
    String lines = typed.optional("lines", Typed.TEXT).orElse("");
    String postcode = typed.optional("postcode", 20).orElse("");
    var from = typed.date("from", "");
    var to = typed.date("to", "");
    var lies = areas.read(typed);
    if (lines.isEmpty() && postcode.isEmpty() && !typed.hasErrors()) typed.problem("lines", "Enter an address, a place or a postcode");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new AddAddress(person, kind.orElseThrow(), lines, postcode, from, to, typed.chose("refuge", "yes"), lies));
  }

  static EntryPage end(PersonId person, Detail address, Typed typed) {
    return EntryPage.of("End an address", back(person), back(person) + "/addresses/" + address.id() + "/end", typed, "End it", day(DateInput.of("last", "Last day there").from(typed)))
        .lead("%s: %s. Another main residence can follow. If they were never there, strike it out instead.".formatted(address.title(), inOneLine(address)));
  }

  static Optional<EndAddress> readEnd(PersonId person, Detail address, Typed typed) {
    var last = typed.date("last", "Enter the last day there");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new EndAddress(person, address.id(), last.orElseThrow()));
  }

  /** @param said the area that was said last */
  static EntryPage area(PersonId person, Detail address, Optional<PoliceArea> said, PoliceAreas areas, Typed typed) {
    return EntryPage.of("Say in which police area an address lies", back(person), back(person) + "/addresses/" + address.id() + "/area", typed, "Save", pick(areas.field("Choose the police area", typed)))
        .lead("%s: %s. %s. What was said before stays on record.".formatted(address.title(), inOneLine(address), said.map(area -> "Said so far: " + areas.words(area)).orElse("Nobody has said so far")));
  }

  static Optional<SayPoliceArea> readArea(PersonId person, Detail address, PoliceAreas areas, Typed typed) {
    var area = areas.needed(typed);
    return typed.hasErrors() ? Optional.empty() : Optional.of(new SayPoliceArea(person, address.id(), area.orElseThrow()));
  }

  /** Marks an address as a refuge, or takes the mark off: which of the two goes with the form, so that it is never the other one. */
  static EntryPage refuge(PersonId person, Refuges.Marked marked, Typed typed) {
    var address = marked.address();
    String path = back(person) + "/addresses/" + address.id() + "/refuge";
    var reason = lines(Textarea.of("reason", address.refuge() ? "Why is it none any longer, or never was?" : "How is it known that it is a refuge?").rows(3).from(typed));
    if (address.refuge()) {
      var held = marked.held().orElseThrow();
      return EntryPage.of("Take the refuge mark off an address", back(person), path, typed, "Show it to everybody", hidden("mark", "off"), reason)
          .lead("%s: %s. Marked as a refuge on %s by %s%s. Everybody who may open this record will see it, and it will be searched and compared again.".formatted(
              address.title(), inOneLine(address), PersonPage.DAY.format(London.date(held.at())), marked.by(), held.reason().isEmpty() ? ", when it was recorded" : ": “" + held.reason() + "”"));
    }
    return EntryPage.of("Mark an address as a refuge", back(person), path, typed, "Hide it", hidden("mark", "on"), reason)
        .lead("%s: %s. From now on only those with a duty to this person see it, and nobody is found by it. If that is not your work, you will not see it again yourself.".formatted(address.title(), inOneLine(address)));
  }

  static Optional<MarkRefuge> readRefuge(PersonId person, UUID address, Typed typed) {
    String reason = typed.required("reason", Typed.TEXT, "Say how it is known");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new MarkRefuge(person, address, !typed.chose("mark", "off"), reason));
  }

  static EntryPage strike(PersonId person, Detail detail, Typed typed) {
    return EntryPage.of("Strike out a name, an address or an identifier", back(person), back(person) + "/details/" + detail.id() + "/strike", typed, "Strike it out",
        lines(Textarea.of("reason", "What was wrong, and how is it known?").rows(3).from(typed)))
        .lead("%s: %s. It stays on this record, with who struck it out and why, and nobody is found by it. If it was so in the past, it is not wrong.".formatted(detail.title(), inOneLine(detail)));
  }

  static Optional<StrikeOutDetail> readStrike(PersonId person, Detail detail, Typed typed) {
    String reason = typed.required("reason", Typed.TEXT, "Say what was wrong, and how it is known");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new StrikeOutDetail(person, detail.id(), reason));
  }

  private static String inOneLine(Detail detail) {
    return detail.masked().replaceAll("\\s*\\R\\s*", ", ");
  }

  static EntryPage identifier(PersonId person, Typed typed) {
    return EntryPage.of("Add an identifier", back(person), back(person) + "/identifiers", typed, "Add",
        pick(Select.of("kind", "What kind of identifier?", Arrays.stream(IdentifierKind.values()).map(k -> Select.Option.of(k, k.title())).toList()).from(typed)),
        line(Input.of("value", "Identifier").from(typed)))
        .lead("What you type is kept as typed. If its own check letter says that it is wrong, it is kept but not used to find anybody.");
  }

  static Optional<AddIdentifier> readIdentifier(PersonId person, Typed typed) {
    var kind = typed.choice("kind", IdentifierKind.class, "Choose what kind of identifier it is");
    String value = typed.required("value", Typed.LINE, "Enter the identifier");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new AddIdentifier(person, kind.orElseThrow(), value));
  }

  /** A name has letters: an emoji or a number alone is refused, with the reason (bad-input catalogue B9). */
  private static Optional<String> name(Typed typed, String field) {
    var name = typed.optional(field, Typed.NAME);
    if (name.isPresent() && name.get().codePoints().noneMatch(Character::isLetter)) {
      typed.problem(field, "A name must have letters: leave this empty if it is not known");
      return Optional.empty();
    }
    return name;
  }

  static Optional<SearchId> search(String id) {
    try {
      return Optional.of(new SearchId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String back(PersonId person) {
    return "/people/" + person.value();
  }
}

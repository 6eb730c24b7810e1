package org.tutela.casework.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.Sex;
import org.tutela.ui.form.Typed;

/** What is known of the person somebody named. */
final class SearchForm {
  private SearchForm() {}

  static Optional<NamedPerson> read(Typed typed, LocalDate today) {
    var named = NamedPerson.named(typed.optional("forenames", Typed.NAME).orElse(""), typed.optional("surname", Typed.NAME).orElse(""))
        .of(Typed.constant(Sex.class, typed.raw("sex")).orElse(Sex.NOT_KNOWN))
        .livingAt(typed.optional("lines", Typed.LINE).orElse(""));
    for (String other : parts(typed, "others")) named = named.alsoNamed(other);
    for (String postcode : parts(typed, "postcodes")) named = named.at(postcode);
    var birth = BirthField.read(typed, today);
    if (birth.isPresent()) named = named.born(birth.get());
    named = known(typed, named, "phone", IdentifierKind.PHONE);
    named = known(typed, named, "email", IdentifierKind.EMAIL);
    named = known(typed, named, "online", IdentifierKind.ONLINE_NAME);
    named = known(typed, named, "vehicle", IdentifierKind.VEHICLE);
    if (nothing(named) && !typed.hasErrors()) typed.problem("forenames", "Enter a name, or something else that is known of them");
    return typed.hasErrors() ? Optional.empty() : Optional.of(named);
  }

  private static boolean nothing(NamedPerson named) {
    return named.forenames().isEmpty() && named.surname().isEmpty() && named.otherNames().isEmpty() && named.birth().isEmpty()
        && named.addressLines().isEmpty() && named.postcodes().isEmpty() && named.identifiers().isEmpty();
  }

  /** Several values with commas between them; at most ten count. */
  private static List<String> parts(Typed typed, String field) {
    return Arrays.stream(typed.optional(field, Typed.LINE).orElse("").split("[,;\\n]")).map(String::strip).filter(s -> !s.isEmpty()).limit(10).toList();
  }

  private static NamedPerson known(Typed typed, NamedPerson named, String field, IdentifierKind kind) {
    return typed.optional(field, Typed.LINE).map(value -> named.knownBy(kind, value)).orElse(named);
  }
}

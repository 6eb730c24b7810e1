package org.tutela.casework.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tutela.casework.people.matching.Asked;
import org.tutela.casework.people.matching.Place;
import org.tutela.casework.people.matching.Span;
import org.tutela.casework.people.names.Identifiers;

/** The person named, made ready for the matcher. */
final class Readying {
  private Readying() {}

  static Asked of(NamedPerson asked) {
    var places = new ArrayList<Place>();
    if (asked.postcodes().size() <= 1) {
      places.add(Place.of(asked.addressLines(), asked.postcodes().isEmpty() ? "" : asked.postcodes().getFirst(), ""));
    } else {
      places.add(Place.of(asked.addressLines(), "", ""));
      for (String postcode : asked.postcodes()) places.add(Place.of("", postcode, ""));
    }
    return Asked.of(asked.forenames(), asked.surname(), asked.otherNames(), asked.birth().map(Readying::span), places, identifiers(asked.identifiers()));
  }

  static Span span(Birth birth) {
    return new Span(birth.from(), birth.to(), Span.Kind.valueOf(birth.kind().name()));
  }

  private static Set<String> identifiers(List<NamedPerson.Known> known) {
    return known.stream().map(k -> identifier(k.kind(), k.value())).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static Optional<String> identifier(IdentifierKind kind, String value) {
    var read = Identifiers.read(kind.name(), value);
    return read.refusal().isPresent() || !read.sound() ? Optional.empty() : Optional.of(kind + " " + read.normalised());
  }
}

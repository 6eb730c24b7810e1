package org.tutela.casework.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything this module holds of one person.
 *
 * @param openChecks how many questions to the person's holders wait for an answer
 * @param corrected whether a birth was corrected or something was struck out
 * @param atRisk from somebody whom the reader may see
 */
public record Person(
    PersonSummary summary, List<HeldName> names, List<HeldAddress> addresses, List<HeldIdentifier> identifiers, List<Marker> markers, int openChecks, boolean corrected, boolean atRisk) {

  boolean hasRefuge() {
    return addresses.stream().anyMatch(HeldAddress::refuge);
  }

  /** As the holders see it. */
  Person reading(List<Refuge> refuges) {
    var texts = refuges.stream().collect(Collectors.toMap(Refuge::address, refuge -> refuge));
    return new Person(summary, names, addresses.stream().map(one -> texts.containsKey(one.id()) ? one.reading(texts.get(one.id()).lines(), texts.get(one.id()).postcode()) : one).toList(),
        identifiers, markers, openChecks, corrected, atRisk);
  }

  Optional<Detail> detail(UUID id) {
    return Stream.of(names.stream().map(Detail::of), addresses.stream().map(Detail::of), identifiers.stream().map(Detail::of))
        .flatMap(one -> one).filter(one -> one.id().equals(id)).findFirst();
  }
}

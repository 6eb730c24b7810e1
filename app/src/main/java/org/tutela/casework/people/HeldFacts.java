package org.tutela.casework.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Facts;
import org.tutela.foundation.access.PersonFacts;
import org.tutela.foundation.kernel.References;

/** What access compares with a member of staff's own interests (security A-7). */
@Component
class HeldFacts implements PersonFacts {
  private final PeopleStore store;

  HeldFacts(PeopleStore store) {
    this.store = store;
  }

  @Override
  public Optional<Facts> of(UUID person) {
    return store.whole(new PersonId(person)).map(HeldFacts::facts);
  }

  private static Facts facts(Person held) {
    var identifiers = held.identifiers().stream().collect(Collectors.groupingBy(HeldIdentifier::kind,
        Collectors.mapping(HeldIdentifier::normalised, Collectors.toSet())));
    return new Facts(held.names().stream().map(HeldName::surname).collect(Collectors.toSet()),
        held.addresses().stream().map(HeldAddress::postcode).collect(Collectors.toSet()),
        identifiers.getOrDefault(IdentifierKind.PHONE, Set.of()), identifiers.getOrDefault(IdentifierKind.EMAIL, Set.of()));
  }

  @Override
  public Optional<Referred> byReference(String reference) {
    return References.read(reference).flatMap(store::referred);
  }

  @Override
  public List<Known> known(Collection<UUID> persons) {
    return store.known(persons);
  }
}

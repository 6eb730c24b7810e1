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
    var id = new PersonId(person);
    if (store.summary(id).isEmpty()) return Optional.empty();
    var identifiers = store.identifiers(id).stream().collect(Collectors.groupingBy(HeldIdentifier::kind,
        Collectors.mapping(HeldIdentifier::normalised, Collectors.toSet())));
    return Optional.of(new Facts(store.names(id).stream().map(HeldName::surname).collect(Collectors.toSet()),
        store.addresses(id).stream().map(HeldAddress::postcode).collect(Collectors.toSet()),
        identifiers.getOrDefault(IdentifierKind.PHONE, Set.of()), identifiers.getOrDefault(IdentifierKind.EMAIL, Set.of())));
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

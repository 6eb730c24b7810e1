package org.tutela.foundation.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.tutela.foundation.kernel.AreaCode;

/** Stands in for the modules that know people. */
public final class KnownPeople implements PersonFacts, RelationToPerson {
  public final Map<UUID, Facts> facts = new ConcurrentHashMap<>();
  public final Map<String, Referred> references = new ConcurrentHashMap<>();
  public final Set<UUID> related = ConcurrentHashMap.newKeySet();

  /** A person of NORTHMERE, with a reference. */
  public String reference(UUID person) {
    String reference = "P-" + person;
    references.put(reference, new Referred(person, new AreaCode("NORTHMERE")));
    return reference;
  }

  @Override
  public Optional<Facts> of(UUID person) {
    return Optional.ofNullable(facts.get(person));
  }

  @Override
  public Optional<Referred> byReference(String reference) {
    return Optional.ofNullable(references.get(reference));
  }

  @Override
  public List<Known> known(Collection<UUID> persons) {
    return references.entrySet().stream().filter(entry -> persons.contains(entry.getValue().person()))
        .map(entry -> new Known(entry.getValue().person(), entry.getKey(), entry.getValue().area())).toList();
  }

  @Override
  public boolean has(Actor actor, UUID person) {
    return related.contains(person);
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Beans {
    @Bean
    KnownPeople knownPeople() {
      return new KnownPeople();
    }
  }
}

package org.tutela.foundation.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Who keeps the lists of a limited record: a supervisor who may see it, and the area's information officers, who can
 * open no record and are there when everybody on a list has left. Whoever is shut out keeps no list either.
 */
@Component
class LimitKeepers {
  private final ObjectProvider<PersonFacts> facts;
  private final LimitStore limits;

  LimitKeepers(ObjectProvider<PersonFacts> facts, LimitStore limits) {
    this.facts = facts;
    this.limits = limits;
  }

  Optional<PersonFacts.Known> known(UUID person) {
    return facts.stream().flatMap(known -> known.known(List.of(person)).stream()).findFirst();
  }

  Optional<PersonFacts.Referred> referred(String reference) {
    return facts.stream().flatMap(known -> known.byReference(reference).stream()).findFirst();
  }

  void admit(Visit visit, UUID person, AreaCode area) {
    if (!visit.actor().is(Role.INFORMATION_OFFICER)) {
      visit.concerning(Target.about("person", person, area, person));
      return;
    }
    visit.concerning(Target.of("limits", person, area));
    if (limits.denied(person, visit.actor().id())) visit.hide("A-3 restricted");
  }
}

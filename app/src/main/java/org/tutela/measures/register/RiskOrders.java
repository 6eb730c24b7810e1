package org.tutela.measures.register;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.ConditionEffect;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Somebody under a sexual risk order tells name and home address (SOA 2003 s.122F, not verified), and is managed for that, whether or not they are on the register. */
@Component
class RiskOrders implements ConditionEffect {
  private final RegistrantGate persons;
  private final RiskOrderStore store;
  private final SupervisionStore supervision;
  private final ObjectProvider<Recount> recount;
  private final Ids ids;
  private final Clock clock;

  RiskOrders(RegistrantGate persons, RiskOrderStore store, SupervisionStore supervision, ObjectProvider<Recount> recount, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.supervision = supervision;
    this.recount = recount;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome<?> on(Effect effect) {
    var order = effect.instrument();
    boolean risk = order.facts().kind() == InstrumentKind.SRO || order.facts().kind() == InstrumentKind.INTERIM_SRO;
    // of orders made elsewhere no such rule was read
    if (order.facts().toLookUp()) return Outcome.done(order.id());
    boolean changes = effect.kind() != Kind.BREACH_PROVED && effect.kind() != Kind.BREACH_STRUCK;
    if (!risk || !changes) return Outcome.done(order.id());
    var person = order.facts().person();
    return persons.pass(Permission.IMPOSE_CONDITION, person, (held, visit) -> {
      store.insert(ids.next(), order, effect.kind() == Kind.STRUCK, clock.instant(), visit.actor().id());
      if (effect.kind() == Kind.IMPOSED) supervision.begin(person, held.area(), "Under a sexual risk order", visit.actor().id(), clock.instant());
      recount.getObject().after(person);
      return Outcome.done(order.id());
    });
  }
}

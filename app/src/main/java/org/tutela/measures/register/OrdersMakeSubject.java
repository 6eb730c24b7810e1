package org.tutela.measures.register;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.ConditionEffect;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Ground;

/** An order that makes somebody subject does so in the transaction that records it (SOA 2003 ss.103G, 122H). */
@Component
class OrdersMakeSubject implements ConditionEffect {
  private final ObjectProvider<Register> register;

  OrdersMakeSubject(ObjectProvider<Register> register) {
    this.register = register;
  }

  @Override
  public Outcome<?> on(Effect effect) {
    return switch (effect.kind()) {
      case IMPOSED -> subject(effect, InstrumentKind.SHPO, Ground.PREVENTION_ORDER);
      case BREACH_PROVED -> subject(effect, InstrumentKind.SRO, Ground.RISK_ORDER_BREACH);
      case ENDED -> register.getObject().orderEnded(effect.instrument(), effect.on());
    };
  }

  private Outcome<?> subject(Effect effect, InstrumentKind kind, Ground ground) {
    if (effect.instrument().facts().kind() != kind) return Outcome.done(effect.instrument().id());
    return register.getObject().byOrder(effect.instrument(), ground, effect.on());
  }
}

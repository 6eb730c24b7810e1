package org.tutela.measures.register;

import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.ConditionEffect;
import org.tutela.casework.conditions.HeldBreach;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.RecordBreach;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Ground;

/** An order that makes somebody subject does so in the transaction that records it (SOA 2003 ss.103G, 122H). */
@Component
class OrdersMakeSubject implements ConditionEffect {
  private final ObjectProvider<Register> register;
  private final Withdrawals withdrawals;

  OrdersMakeSubject(ObjectProvider<Register> register, Withdrawals withdrawals) {
    this.register = register;
    this.withdrawals = withdrawals;
  }

  @Override
  public Outcome<?> on(Effect effect) {
    return switch (effect.kind()) {
      case IMPOSED -> subject(effect, InstrumentKind.SHPO, Ground.PREVENTION_ORDER);
      case BREACH_PROVED -> subject(effect, InstrumentKind.SRO, Ground.RISK_ORDER_BREACH);
      case VARIED -> register.getObject().orderVaried(effect.instrument(), effect.because());
      case ENDED -> register.getObject().orderEnded(effect.instrument(), effect.on());
      case STRUCK -> withdrawals.standingOn(effect.instrument().facts().person(), effect.instrument().id().value(), effect.because());
      case BREACH_STRUCK -> breachStruck(effect);
    };
  }

  /** Another proved breach of the same order makes subject from its own day. */
  private Outcome<?> breachStruck(Effect effect) {
    var order = effect.instrument();
    if (order.facts().kind() != InstrumentKind.SRO) return Outcome.done(order.id());
    var left = order.breaches().stream().map(HeldBreach::facts).filter(one -> one.outcome().proved()).map(RecordBreach::decided).min(Comparator.naturalOrder());
    var withdrawn = withdrawals.standingOn(order.facts().person(), order.id().value(), effect.because());
    return left.isEmpty() ? withdrawn : withdrawn.then(_ -> register.getObject().byOrder(order, Ground.RISK_ORDER_BREACH, left.get()).map(_ -> order.id()));
  }

  private Outcome<?> subject(Effect effect, InstrumentKind kind, Ground ground) {
    if (effect.instrument().facts().kind() != kind) return Outcome.done(effect.instrument().id());
    return register.getObject().byOrder(effect.instrument(), ground, effect.on());
  }
}

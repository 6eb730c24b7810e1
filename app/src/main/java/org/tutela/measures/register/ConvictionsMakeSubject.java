package org.tutela.measures.register;

import org.springframework.stereotype.Component;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionStep;
import org.tutela.casework.convictions.QuashConviction;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/** What is registered from a conviction goes with it when it is struck out, and ends when it is quashed (P-R8). */
@Component
class ConvictionsMakeSubject implements ConvictionStep {
  private final Withdrawals withdrawals;

  ConvictionsMakeSubject(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public Outcome<?> struckOut(PersonId person, ConvictionId conviction, String reason) {
    return withdrawals.standingOn(person, conviction.value(), reason);
  }

  @Override
  public Outcome<?> quashed(QuashConviction quashed) {
    return withdrawals.quashed(quashed);
  }
}

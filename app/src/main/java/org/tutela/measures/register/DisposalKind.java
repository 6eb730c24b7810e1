package org.tutela.measures.register;

import org.tutela.law.register.Disposal;
import org.tutela.law.register.Term;

/** How the matter was dealt with, in the classes that decide on threshold and period. */
public enum DisposalKind {
  LIFE("Life, or imprisonment for public protection"),
  LIFELONG_RESTRICTION("Order for lifelong restriction (Scotland)"),
  CUSTODY("Imprisonment or detention, suspended or not"),
  EXTENDED("Extended sentence"),
  DETENTION_AND_TRAINING("Detention and training order"),
  SERVICE_DETENTION("Service detention"),
  HOSPITAL_RESTRICTED("Hospital with a restriction order"),
  HOSPITAL("Hospital without a restriction order"),
  CAUTION("Caution or conditional caution"),
  YOUTH_CAUTION("Youth caution or youth conditional caution"),
  CONDITIONAL_DISCHARGE("Conditional discharge"),
  PAYBACK_SUPERVISION("Community payback with supervision (Scotland)"),
  COMMUNITY("Community order"),
  ABSOLUTE_DISCHARGE("Absolute discharge"),
  OTHER("Fine, guardianship, youth rehabilitation order or other"),
  NOT_YET("Not sentenced yet");

  private final String title;

  DisposalKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean hasTerm() {
    return switch (this) {
      case CUSTODY, EXTENDED, DETENTION_AND_TRAINING, SERVICE_DETENTION, CONDITIONAL_DISCHARGE, PAYBACK_SUPERVISION, COMMUNITY -> true;
      default -> false;
    };
  }

  /** The second part is the extension, or the detention half of an order. */
  public boolean hasSecondPart() {
    return this == EXTENDED || this == DETENTION_AND_TRAINING;
  }

  /** With other terms; how a detention and training order is, a person says. */
  boolean isPutTogether() {
    return isImprisonment() || this == DETENTION_AND_TRAINING;
  }

  /** What is put together with other such terms. */
  boolean isImprisonment() {
    return this == CUSTODY || this == EXTENDED;
  }

  Disposal disposal(Term term, Term second) {
    return switch (this) {
      case LIFE -> new Disposal.Life();
      case LIFELONG_RESTRICTION -> new Disposal.LifelongRestriction();
      case CUSTODY -> new Disposal.Custody(term);
      case EXTENDED -> new Disposal.Extended(term, second);
      case DETENTION_AND_TRAINING -> new Disposal.DetentionAndTraining(term, second);
      case SERVICE_DETENTION -> new Disposal.ServiceDetention(term.months() * 30 + term.days());
      case HOSPITAL_RESTRICTED -> new Disposal.Hospital(true);
      case HOSPITAL -> new Disposal.Hospital(false);
      case CAUTION -> new Disposal.Caution(false);
      case YOUTH_CAUTION -> new Disposal.Caution(true);
      case CONDITIONAL_DISCHARGE -> new Disposal.ConditionalDischarge(term);
      case PAYBACK_SUPERVISION -> new Disposal.PaybackSupervision(term);
      case COMMUNITY -> new Disposal.Community(term);
      case ABSOLUTE_DISCHARGE -> new Disposal.AbsoluteDischarge();
      case OTHER -> new Disposal.Other("");
      case NOT_YET -> new Disposal.NotYet();
    };
  }
}

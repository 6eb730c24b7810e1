package org.tutela.measures.register;

import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Obligation;

/**
 * What a person made of a duty that was missed or late.
 *
 * @param claimed the excuse that was given
 * @param evidence on which it rests, with what was looked into
 * @param rank of whoever decides
 */
public record DecideFailure(PersonId person, Obligation.Key duty, Decision decision, String claimed, String reasons, String evidence, String rank) {

  public enum Decision {
    EXCUSED("Reasonable excuse"),
    NO_ACTION("No action"),
    WARNING("Warned"),
    CAUTION("Caution to be considered"),
    CHARGE("Charge to be considered"),
    CAUTIONED("Cautioned for it"),
    CONVICTED("Convicted of it"),
    NOT_CONVICTED("Charged, and not convicted");

    private final String title;

    Decision(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}

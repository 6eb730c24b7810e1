package org.tutela.foundation.access;

import static org.tutela.foundation.access.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.tutela.foundation.audit.Operation;

/**
 * Everything that can be done, with the roles that may do it: the contents page of the service.
 * Each module's permissions stand together. {@code SYSTEM} may do everything, and is audited.
 */
public enum Permission {
  // access
  SEE_OWN_SESSIONS(Operation.CONSULTATION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR, INFORMATION_OFFICER, AUDITOR, ADMINISTRATOR),
  END_OWN_SESSION(Operation.ALTERATION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR, INFORMATION_OFFICER, AUDITOR, ADMINISTRATOR),
  CHANGE_OWN_FACTORS(Operation.KEY, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR, INFORMATION_OFFICER, AUDITOR, ADMINISTRATOR),
  STATE_PURPOSE(Operation.COLLECTION, OFFICER, DECISION_MAKER, SUPERVISOR),
  BREAK_GLASS(Operation.COLLECTION, OFFICER, DECISION_MAKER, SUPERVISOR),
  CONSENT_TO_GLASS(Operation.APPROVAL, SUPERVISOR, INFORMATION_OFFICER),
  REVIEW_GLASS(Operation.APPROVAL, INFORMATION_OFFICER),
  LIMIT_RECORD(Operation.ALTERATION, SUPERVISOR, INFORMATION_OFFICER),
  SEE_ALERTS(Operation.CONSULTATION, INFORMATION_OFFICER),
  ANSWER_SAMPLE(Operation.APPROVAL, SUPERVISOR),
  SEE_STAFF(Operation.CONSULTATION, ADMINISTRATOR, INFORMATION_OFFICER),
  KEEP_STAFF(Operation.KEY, ADMINISTRATOR),
  ASK_FOR_ROLE(Operation.KEY, ADMINISTRATOR),
  GRANT_ROLE(Operation.APPROVAL, INFORMATION_OFFICER),
  // audit
  READ_AUDIT(Operation.CONSULTATION, AUDITOR, INFORMATION_OFFICER),
  // work
  SEE_WORK(Operation.CONSULTATION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  OPEN_TASK(Operation.COLLECTION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  CLOSE_TASK(Operation.ALTERATION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  REASSIGN_TASKS(Operation.ALTERATION, SUPERVISOR),
  // papers
  KEEP_PAPER(Operation.COLLECTION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  READ_PAPER(Operation.CONSULTATION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  // post
  SEND_POST(Operation.DISCLOSURE, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  READ_POST(Operation.CONSULTATION, CALL_TAKER, OFFICER, DECISION_MAKER, SUPERVISOR),
  // people
  SEARCH_PEOPLE(Operation.CONSULTATION, OFFICER, DECISION_MAKER, SUPERVISOR),
  OPEN_PERSON(Operation.CONSULTATION, OFFICER, DECISION_MAKER, SUPERVISOR),
  RECORD_PERSON(Operation.COLLECTION, OFFICER, SUPERVISOR),
  // end of list: each module adds its own group above this line
  ;

  private final Operation operation;
  private final Set<Role> roles;

  Permission(Operation operation, Role... roles) {
    this.operation = operation;
    this.roles = EnumSet.of(SYSTEM, roles);
  }

  public Operation operation() {
    return operation;
  }

  public boolean heldBy(Actor actor) {
    return actor.roles().stream().anyMatch(roles::contains);
  }
}

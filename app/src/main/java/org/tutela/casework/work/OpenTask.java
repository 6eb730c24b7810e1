package org.tutela.casework.work;

import static org.tutela.foundation.access.Permission.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * Puts a duty on the worklist.
 *
 * @param kind a code, once per source while open: {@code INITIAL_CHECKS}, {@code CONSIDER_DISCLOSURE}
 * @param needs what whoever does it must be allowed to do, one of {@link #NEEDS}: on the lists of others it does not stand, but for what is immediate
 * @param title what to do, in plain words; may carry a reference, never a name
 * @param path the page where it is done
 * @param person the held person concerned, so that a restricted person's tasks show only to those who may see them
 */
public record OpenTask(
    String kind,
    Permission needs,
    String title,
    Urgency urgency,
    AreaCode area,
    String team,
    Optional<UserId> owner,
    String sourceKind,
    UUID source,
    String path,
    Optional<UUID> person,
    Instant due) {

  /** All that a task can need: a list looks for what its reader can do permission by permission, and for no other. */
  static final Set<Permission> NEEDS = EnumSet.of(AGREE_EXPORT, AGREE_RISK_PLAN, ANSWER_ALERT, ANSWER_HOLDER_CHECK, ASK_PARTNER, ASSESS_RISK, ASSIGN_APPLICATION, CONFIRM_FINDING, CONSIDER_DISCLOSURE,
      DECIDE_DISCLOSURE, DECIDE_FAILURE, DECIDE_SCOPE, GIVE_OPINION, HOLD_INTERVIEW, MAKE_DISCLOSURE, OPEN_APPLICATION, RAISE_IMMEDIATE_RISK, READ_SECOND, RECORD_AFTERCARE,
      RECORD_FIRST_CHECKS, RECORD_PASSPORTS, RECORD_PERSON, RECORD_REVIEW, RETRY_ENVELOPE, REVIEW_CANDIDATE, SECOND_SCENE_SEARCH, SET_BAND, TAKE_ESCALATED, TELL_OF_NOTHING, TRANSFER_APPLICATION);

  public OpenTask {
    if (!NEEDS.contains(needs)) throw new IllegalArgumentException("no list looks for tasks that need " + needs);
  }
}

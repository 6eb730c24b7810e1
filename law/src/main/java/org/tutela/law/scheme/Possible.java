package org.tutela.law.scheme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * Whether an event is allowed now, and if not, why not.
 *
 * @param inThisStage the stage has the event; {@code against} then says what is still missing on file
 */
@Cites(value = "Design: which events each stage has", rules = "4.1")
public record Possible(Event event, boolean inThisStage, List<Reason> against) {

  public Possible {
    against = List.copyOf(against);
  }

  /** The stage has it and everything it needs is already on file. */
  public boolean allowed() {
    return inThisStage && against.isEmpty();
  }

  /** Every event, judged on the file as it is. An entry not yet made counts as missing: the form that makes it may be offered. */
  public static List<Possible> of(Stage stage, CaseFile file) {
    return Arrays.stream(Event.values()).map(event -> events(stage).contains(event)
        ? new Possible(event, true, Guard.against(event, file))
        : new Possible(event, false, List.of(SchemeRule.MACHINE.because(event + " is not possible in " + stage)))).toList();
  }

  /** The events a stage has. */
  public static Set<Event> events(Stage stage) {
    var events = switch (stage) {
      case RECEIVED -> EnumSet.of(Event.ASSIGN);
      case CHECKING -> EnumSet.of(Event.CHECKS_DONE, Event.SCOPE_ACCEPTED, Event.SCOPE_REFUSED);
      case NOT_IN_SCHEME -> EnumSet.of(Event.CLOSE_NOT_IN_SCHEME);
      case AWAIT_INTERVIEW -> EnumSet.of(Event.INTERVIEW_COMPLETE, Event.IDENTITY_NOT_PROVED, Event.CLOSE_UNTOLD);
      case RISK_ASSESSMENT -> EnumSet.of(Event.ASSESSMENT_COMPLETE, Event.WRONG_PERSON);
      case DECISION -> EnumSet.of(Event.ASSESSMENT_COMPLETE, Event.DECIDE_DISCLOSE, Event.DECIDE_NOT, Event.WRONG_PERSON);
      case DISCLOSURE_PENDING -> EnumSet.of(Event.DISCLOSE, Event.REFUSE_TO_SIGN, Event.WRONG_PERSON);
      case NON_DISCLOSURE_PENDING -> EnumSet.of(Event.NOTIFY, Event.CLOSE_UNTOLD, Event.WRONG_PERSON);
      case CLOSED -> EnumSet.of(Event.NEW_INFORMATION);
    };
    if (stage.isOpen()) events.addAll(EnumSet.of(Event.FOUND_MALICIOUS, Event.IMMEDIATE_RISK, Event.EXTEND, Event.TRANSFER, Event.CLOCK_PASSES));
    if (stage == Stage.AWAIT_INTERVIEW || stage == Stage.RISK_ASSESSMENT || stage == Stage.DECISION) events.add(Event.PASS_ON);
    if (stage.beforeDecision()) events.add(Event.WITHDRAW);
    return events;
  }

  /** Where an event may lead: for a caller that stores the stage but does not hold the whole file. */
  public static Set<Stage> leadsTo(Stage stage, Event event) {
    if (!events(stage).contains(event)) return Set.of();
    return switch (event) {
      case ASSIGN -> Set.of(Stage.CHECKING);
      case SCOPE_ACCEPTED -> Set.of(Stage.AWAIT_INTERVIEW);
      case SCOPE_REFUSED, PASS_ON -> Set.of(Stage.NOT_IN_SCHEME);
      case CLOSE_NOT_IN_SCHEME, DISCLOSE, NOTIFY, CLOSE_UNTOLD -> Set.of(Stage.CLOSED);
      case INTERVIEW_COMPLETE -> Set.of(Stage.RISK_ASSESSMENT);
      case IDENTITY_NOT_PROVED, DECIDE_NOT, FOUND_MALICIOUS -> Set.of(Stage.NON_DISCLOSURE_PENDING);
      case ASSESSMENT_COMPLETE, REFUSE_TO_SIGN -> Set.of(Stage.DECISION);
      case WRONG_PERSON -> stage == Stage.NON_DISCLOSURE_PENDING ? Set.of(Stage.RISK_ASSESSMENT, stage) : Set.of(Stage.RISK_ASSESSMENT);
      case DECIDE_DISCLOSE -> Set.of(Stage.DISCLOSURE_PENDING);
      case WITHDRAW -> Set.of(Stage.CLOSED, Stage.RISK_ASSESSMENT);
      case CHECKS_DONE, IMMEDIATE_RISK, EXTEND, TRANSFER, CLOCK_PASSES, CONTACT, RIGHT_TO_KNOW, NEW_INFORMATION -> Set.of(stage);
    };
  }
}

package org.tutela.measures.tracking;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a violation after a person has confirmed it; as often as somebody says so, until it is found to be none. */
public enum ViolationStep {
  EXPLAINED("The wearer has explained it", "What the wearer says, or that nothing is said"),
  ACCEPTED("The explanation is accepted as a reasonable excuse", "Why"),
  NOT_ACCEPTED("The explanation is not accepted", "Why"),
  REPORTED("It was reported", "What was reported"),
  NONE("It was no violation", "Why");

  private static final String ACT = "VIOLATION_";
  private final String title;
  private final String asks;

  ViolationStep(String title, String asks) {
    this.title = title;
    this.asks = asks;
  }

  public String title() {
    return title;
  }

  /** What is to be said of it. */
  public String asks() {
    return asks;
  }

  /** As it is kept among what was done about the alert. */
  public String act() {
    return ACT + name();
  }

  static Optional<ViolationStep> of(String act) {
    return act.startsWith(ACT) ? Optional.of(valueOf(act.substring(ACT.length()))) : Optional.empty();
  }

  /** Whether nothing more is to be done about it at once. */
  boolean settles() {
    return this != EXPLAINED;
  }

  /** Only an explanation that nobody has answered can be accepted or not, and of what was none nothing more is said. */
  public static Set<ViolationStep> after(List<ViolationStep> steps) {
    if (steps.contains(NONE)) return Set.of();
    var next = EnumSet.allOf(ViolationStep.class);
    if (answer(steps).filter(EXPLAINED::equals).isEmpty()) next.removeAll(EnumSet.of(ACCEPTED, NOT_ACCEPTED));
    return next;
  }

  private static Optional<ViolationStep> answer(List<ViolationStep> steps) {
    return steps.stream().filter(step -> step == EXPLAINED || step == ACCEPTED || step == NOT_ACCEPTED).reduce((_, later) -> later);
  }

  /** How it stands, in words. */
  public static String standing(List<ViolationStep> steps) {
    if (steps.contains(NONE)) return "Found to be no violation";
    String answered = answer(steps).map(ViolationStep::title).orElse("The wearer has not been heard yet");
    return steps.contains(REPORTED) ? answered + ". It was reported" : answered;
  }
}

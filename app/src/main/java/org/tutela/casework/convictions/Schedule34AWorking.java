package org.tutela.casework.convictions;

/** Asks the law about one conviction as held. */
final class Schedule34AWorking {
  private Schedule34AWorking() {}

  static ChildSexOffence of(Conviction conviction) {
    return new ChildSexOffence(conviction, ChildSexOffence.Answer.CANNOT_TELL, "", false, "Not worked out yet");
  }
}

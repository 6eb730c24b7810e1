package org.tutela.casework.convictions;

/**
 * What Schedule 34A makes of one conviction.
 *
 * @param paragraph of the Schedule, "" when no paragraph lists it
 * @param verified whether that paragraph has been read in the source; if not, pages say so
 * @param working why, step by step
 */
public record ChildSexOffence(Conviction conviction, Answer answer, String paragraph, boolean verified, String working) {

  /** {@code CANNOT_TELL}: a fact is missing, for instance the victim's age or the opinion on a foreign offence. */
  public enum Answer { YES, NO, CANNOT_TELL }
}

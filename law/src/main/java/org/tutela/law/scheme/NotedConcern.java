package org.tutela.law.scheme;

import java.time.Instant;

/**
 * Other action to protect a child (such as a referral): it stands beside any outcome and is counted in addition to it.
 *
 * @param socialCare it is a referral to children's social care, which forces are asked to count (2.17)
 */
public record NotedConcern(Instant at, String action, boolean socialCare) implements Entry {

  public NotedConcern(Instant at, String action) {
    this(at, action, false);
  }
}

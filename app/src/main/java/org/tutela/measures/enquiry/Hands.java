package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.UserId;

/**
 * Who did the steps that the decision-maker must not have done (security ).
 *
 * @param earlier who did one of them before somebody else did it again
 */
public record Hands(Optional<UserId> interviewedBy, Optional<UserId> identifiedBy, Optional<UserId> assessedBy, Optional<UserId> decidedBy, Set<UserId> earlier) {

  static final Hands NOBODY = new Hands(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  /** Everybody who ever investigated; none of them decides. */
  public List<UserId> investigators() {
    return Stream.concat(Stream.of(interviewedBy, identifiedBy, assessedBy).flatMap(Optional::stream), earlier.stream()).distinct().toList();
  }

  Hands interviewed(UserId by) {
    return new Hands(Optional.of(by), identifiedBy, assessedBy, decidedBy, earlier);
  }

  Hands identified(UserId by) {
    return new Hands(interviewedBy, Optional.of(by), assessedBy, decidedBy, earlier);
  }

  Hands assessed(UserId by) {
    return new Hands(interviewedBy, identifiedBy, Optional.of(by), decidedBy, earlier);
  }

  Hands decided(UserId by) {
    return new Hands(interviewedBy, identifiedBy, assessedBy, Optional.of(by), earlier);
  }
}

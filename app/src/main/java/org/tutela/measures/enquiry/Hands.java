package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.UserId;

/** Who did the steps that the decision-maker must not have done (security ). */
public record Hands(Optional<UserId> interviewedBy, Optional<UserId> identifiedBy, Optional<UserId> assessedBy, Optional<UserId> decidedBy) {

  static final Hands NOBODY = new Hands(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Everybody who investigated; none of them decides. */
  public List<UserId> investigators() {
    return Stream.of(interviewedBy, identifiedBy, assessedBy).flatMap(Optional::stream).distinct().toList();
  }

  Hands interviewed(UserId by) {
    return new Hands(Optional.of(by), identifiedBy, assessedBy, decidedBy);
  }

  Hands identified(UserId by) {
    return new Hands(interviewedBy, Optional.of(by), assessedBy, decidedBy);
  }

  Hands assessed(UserId by) {
    return new Hands(interviewedBy, identifiedBy, Optional.of(by), decidedBy);
  }

  Hands decided(UserId by) {
    return new Hands(interviewedBy, identifiedBy, assessedBy, Optional.of(by));
  }
}

package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/** A question to another agency, and its answer when it came. */
public record PartnerRequest(UUID id, Agency agency, String askedWhom, String question, Instant askedAt, UserId askedBy,
                             Instant dueAt, Optional<Instant> repliedAt, Optional<String> reply) {

  public enum Agency {
    SOCIAL_CARE("Children's social care"),
    SCHOOL("School or nursery"),
    HEALTH("Health"),
    PROBATION("Probation"),
    YOUTH_JUSTICE("Youth justice"),
    OTHER_FORCE("Another police force"),
    HOUSING("Housing"),
    OTHER("Another agency");

    private final String label;

    Agency(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean overdueAt(Instant now) {
    return repliedAt.isEmpty() && dueAt.isBefore(now);
  }
}

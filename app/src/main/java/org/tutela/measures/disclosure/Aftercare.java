package org.tutela.measures.disclosure;

import java.time.Instant;
import org.tutela.foundation.kernel.UserId;

/** Something that happened after a disclosure. */
public record Aftercare(Kind kind, String text, Instant recordedAt, UserId recordedBy) {
  public enum Kind {
    FOLLOW_UP("Follow-up contact"),
    /** D-7: recorded, and not allowed until the police agree. */
    REQUEST_TO_SHARE("The recipient asks to tell somebody else"),
    SHARING_AGREED("The police agree to the sharing"),
    SHARING_NOT_AGREED("The police do not agree to the sharing"),
    CONFIDENCE_BROKEN("The information was passed on"),
    SUBJECT_ATTACKED("The person disclosed about was threatened or attacked"),
    /** N-4: the disclosure was made to somebody else, and the applicant learns no more than any other to whom nothing is said. */
    APPLICANT_TOLD("The applicant was told in the standard words, or cannot be reached safely");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}

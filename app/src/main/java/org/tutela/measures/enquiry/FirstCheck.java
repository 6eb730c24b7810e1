package org.tutela.measures.enquiry;

import java.time.Instant;
import org.tutela.foundation.kernel.UserId;

/** One system looked at in the first 24 hours, for danger now. It decides no disclosure. */
public record FirstCheck(System system, Result result, String reference, String note, Instant at, UserId by) {

  public enum System {
    LOCAL_RECORDS("Force records"),
    PNC("Police National Computer"),
    PND("Police National Database"),
    VISOR("ViSOR"),
    CHILD_PROTECTION("Child protection register"),
    SOCIAL_CARE("Children's social care"),
    OTHER("Another system");

    private final String label;

    System(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public enum Result {
    NOTHING_FOUND("Nothing found"),
    INFORMATION_FOUND("Information found, no danger now"),
    IMMEDIATE_CONCERN("Immediate concern"),
    NOT_AVAILABLE("System not available");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What an officer types of it. */
  public record Made(System system, Result result, String reference, String note) {}
}

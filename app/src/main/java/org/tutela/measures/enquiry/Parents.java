package org.tutela.measures.enquiry;

import org.tutela.intake.Known;
import org.tutela.intake.PartialDate;

/** What is known of the children's mother and, apart from her, of their father (form F-ICF). */
public record Parents(Parent mother, Parent father) {
  static final Parents UNKNOWN = new Parents(Parent.UNKNOWN, Parent.UNKNOWN);

  /**
   * All of it may be empty.
   *
   * @param knows whether this parent knows of the application
   */
  public record Parent(String names, PartialDate birth, String livingWith, String address, String ethnicOrigin, String other, Known knows) {
    static final Parent UNKNOWN = new Parent("", PartialDate.UNKNOWN, "", "", "", "", Known.NOT_SAID);

    /** Nothing is known of them but, it may be, whether they know. */
    public boolean isEmpty() {
      return equals(UNKNOWN.knowing(knows));
    }

    Parent knowing(Known whether) {
      return new Parent(names, birth, livingWith, address, ethnicOrigin, other, whether);
    }
  }

  public boolean isEmpty() {
    return equals(UNKNOWN);
  }

  /** @param withheld where they live is a refuge, and the reader is none of those whose case it is: only whether each knows is told */
  public record Shown(Parents parents, boolean withheld) {}
}

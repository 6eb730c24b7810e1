package org.tutela.measures.enquiry;

import java.util.Optional;
import org.tutela.law.scheme.Stage;

/** Which part of the area's applications is wanted. @param page from 1 */
public record Asked(Whose whose, Optional<Stage> stage, boolean overdueOnly, int page) {
  public static final int SIZE = 50;

  public enum Whose {
    MINE("Mine"), TEAM("My team’s"), NOBODYS("Nobody’s yet"), AREA("All in the area");

    private final String label;

    Whose(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Asked {
    page = Math.clamp(page, 1, 10_000);
  }

  public static Asked everything() {
    return new Asked(Whose.AREA, Optional.empty(), false, 1);
  }
}

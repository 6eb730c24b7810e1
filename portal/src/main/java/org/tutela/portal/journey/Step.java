package org.tutela.portal.journey;

import java.util.Arrays;
import java.util.Optional;

/** The pages in the order in which they are asked. Addresses and titles say the number only (security P-10). */
public enum Step {
  NAME, BIRTH, ADDRESS, MEANS, WHEN, MESSAGE, HOME, TONGUE, AREA,
  CHILDREN, PARENTS,
  SUBJECT, SUBJECT_BIRTH, SUBJECT_ADDRESS, SUBJECT_RELATION, SUBJECT_MORE,
  ACCESS, FREQUENCY, WORRY, DANGER, HEARD, WARNINGS, CHECK;

  public static final int COUNT = values().length;

  public int number() {
    return ordinal() + 1;
  }

  public String path() {
    return "/step/" + number();
  }

  public static Optional<Step> of(int number) {
    return Arrays.stream(values()).filter(s -> s.number() == number).findFirst();
  }

  public Step next() {
    return values()[Math.min(ordinal() + 1, COUNT - 1)];
  }

  public Optional<Step> previous() {
    return of(ordinal());
  }
}

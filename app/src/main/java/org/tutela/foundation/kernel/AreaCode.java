package org.tutela.foundation.kernel;

import java.util.regex.Pattern;

/** The area of a police force, which is also its MAPPA area; see table {@code kernel.area}. */
public record AreaCode(String value) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,12}");

  public AreaCode {
    if (!CODE.matcher(value).matches()) throw new IllegalArgumentException("not an area code");
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.tutela.foundation.kernel;

/** The area of a police force, which is also its MAPPA area; see table {@code kernel.area}. */
public record AreaCode(String value) {
  public AreaCode {
    if (!value.matches("[A-Z]{2,12}")) throw new IllegalArgumentException("not an area code");
  }

  @Override
  public String toString() {
    return value;
  }
}

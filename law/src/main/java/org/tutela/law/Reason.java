package org.tutela.law;

import java.util.Locale;

/**
 * Why an answer is what it is.
 *
 * @param rule the rule's id, such as {@code K-3}
 * @param citation where the rule was read
 * @param text what it means here, for the officer's page
 * @param about the fact that is missing or wrong, or empty
 */
public record Reason(String rule, String citation, String text, Standing standing, String about) {
  public boolean verified() {
    return standing == Standing.VERIFIED;
  }

  /** For a page: where it was read; of what is not verified also that; of a rule of our own only that. */
  public String source() {
    return switch (standing) {
      case VERIFIED -> citation;
      case SECONDARY, NOT_VERIFIED -> citation + "; " + lower(standing.label());
      case HOUSE_RULE -> standing.label();
    };
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}

package org.tutela.law;

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
}

package org.tutela.measures.register.web;

import java.util.Optional;
import org.tutela.casework.people.IdentifierKind;

/** What is wrong with an address or a number that shows by itself whether it can be right. */
final class ItemShapes {
  private ItemShapes() {}

  /** @param label of the field, as in {@link ItemFields#labels} */
  static Optional<String> against(String label, String value) {
    return switch (label) {
      case "E-mail address" -> email(value);
      case "Sort code" -> value.matches("[0-9]{6}|[0-9]{2}-[0-9]{2}-[0-9]{2}") ? Optional.empty() : Optional.of("The sort code must be 6 digits, like 309430 or 30-94-30");
      case "Card number" -> card(value.replaceAll("[ -]", ""));
      default -> Optional.empty();
    };
  }

  private static Optional<String> email(String value) {
    return IdentifierKind.EMAIL.fits(value) ? Optional.empty() : Optional.of("Enter an e-mail address, like name@example.org");
  }

  private static Optional<String> card(String digits) {
    if (!digits.matches("[0-9]{12,19}")) return Optional.of("The card number must be 12 to 19 digits");
    return checks(digits) ? Optional.empty() : Optional.of("This cannot be a card number: its last digit does not follow from the others. Check for a slip in typing");
  }

  /** ISO/IEC 7812: every second digit from the right doubled, the digits of all added, is a multiple of ten. */
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}

package org.tutela.foundation.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a held person's record and a member of staff might share: surnames, postcodes, telephone numbers, e-mail addresses. */
public record Facts(Set<String> surnames, Set<String> postcodes, Set<String> phones, Set<String> emails) {
  public Facts {
    surnames = each(surnames, Facts::word);
    postcodes = each(postcodes, Facts::bare);
    phones = each(phones, Facts::bare);
    emails = each(emails, Facts::word);
  }

  /** Whether a member of staff with these interests and this address would be opening one of their own. */
  boolean touch(Interests own, String email) {
    boolean family = surnames.contains(own.surname()) && own.postcodes().stream().anyMatch(postcodes::contains);
    boolean neighbour = !own.outcode().isEmpty() && postcodes.stream().anyMatch(code -> outcode(code).equals(own.outcode()));
    return family || neighbour || own.phones().stream().anyMatch(phones::contains) || emails.contains(word(email));
  }

  static Interests normal(Interests own) {
    return new Interests(word(own.surname()), each(own.postcodes(), Facts::bare), bare(own.outcode()), each(own.phones(), Facts::bare));
  }

  private static String outcode(String postcode) {
    return postcode.length() > 3 ? postcode.substring(0, postcode.length() - 3) : postcode;
  }

  private static Set<String> each(Set<String> values, java.util.function.UnaryOperator<String> normal) {
    return values.stream().map(normal).filter(value -> !value.isEmpty()).collect(Collectors.toUnmodifiableSet());
  }

  private static String word(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String bare(String text) {
    String bare = text.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    return bare.startsWith("44") && bare.length() == 12 ? "0" + bare.substring(2) : bare;
  }
}

package org.tutela.casework.people.names;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers as they are compared. What was typed is kept whatever comes of it. */
public final class Identifiers {
  /**
   * @param sound false when its own check letter or shape says that it cannot be right; then it is no evidence
   * @param refusal what to mend, where the value cannot be kept at all
   */
  public record Read(String normalised, boolean sound, Optional<String> refusal) {}

  private static final Pattern PNC = Pattern.compile("([0-9]{2}|[0-9]{4})/?([0-9]{1,7})([A-HJ-NP-RT-Z])");
  private static final Pattern CRO = Pattern.compile("(SF)?([0-9]{1,6})/([0-9]{2})([A-HJ-NP-RT-Z])");
  // The letter is the remainder of year and number by 23; I, O and S are not used.
  private static final String CHECK = "ZABCDEFGHJKLMNPQRTUVWXY";
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.?");

  private Identifiers() {}

  public static Read read(String kind, String typed) {
    String value = typed.strip();
    if (value.isEmpty()) return refused("Enter the identifier");
    if (value.codePointCount(0, value.length()) > 500) return refused("The identifier must be 500 characters or fewer");
    return switch (kind) {
      case "PNC" -> pnc(value);
      case "CRO" -> cro(value);
      case "PHONE" -> phone(value);
      case "EMAIL" -> email(value);
      case "VEHICLE" -> new Read(value.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""), true, Optional.empty());
      default -> new Read(Fold.of(value).text(), true, Optional.empty());
    };
  }

  private static Read pnc(String typed) {
    Matcher m = PNC.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
    if (!m.matches()) return unsound(typed);
    String year = m.group(1).substring(m.group(1).length() - 2);
    long number = Long.parseLong(m.group(2));
    boolean sound = check(Long.parseLong(year) * 10_000_000 + number) == m.group(3).charAt(0);
    // Compared without its century, for the short form has none.
    return new Read(year + "/" + number + m.group(3), sound, Optional.empty());
  }

  private static Read cro(String typed) {
    Matcher m = CRO.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
    if (!m.matches()) return unsound(typed);
    long number = Long.parseLong(m.group(2));
    boolean sound = check(Long.parseLong(m.group(3)) * 1_000_000 + number) == m.group(4).charAt(0);
    return new Read((m.group(1) == null ? "" : "SF") + number + "/" + m.group(3) + m.group(4), sound, Optional.empty());
  }

  private static char check(long digits) {
    return CHECK.charAt((int) (digits % 23));
  }

  private static Read phone(String typed) {
    String main = typed.replaceFirst("(?i)\\s*(?:ext|extension|x)\\.?\\s*[0-9]{1,6}$", "").replace("(0)", "");
    StringBuilder digits = new StringBuilder();
    boolean letters = false;
    for (int i = 0; i < main.length(); i++) {
      int digit = Character.digit(main.charAt(i), 10);
      if (digit >= 0) digits.append(digit);
      else if (Character.isLetter(main.charAt(i))) letters = true;
    }
    String number = digits.toString();
    if (main.strip().startsWith("+")) number = "+" + number;
    else if (number.startsWith("00")) number = "+" + number.substring(2);
    else if (number.startsWith("0")) number = "+44" + number.substring(1);
    int length = number.length() - (number.startsWith("+") ? 1 : 0);
    return letters || length < 7 || length > 15 ? unsound(typed) : new Read(number, true, Optional.empty());
  }

  private static Read email(String typed) {
    if (typed.contains("\n") || typed.contains("\r") || typed.toLowerCase(Locale.ROOT).contains("%0a") || typed.toLowerCase(Locale.ROOT).contains("%0d")) {
      return refused("An e-mail address cannot have line breaks");
    }
    if (typed.codePoints().filter(c -> c == '@').count() != 1) return refused("Enter one e-mail address, like name@example.org");
    if (typed.length() > 254) return refused("The e-mail address must be 254 characters or fewer");
    boolean sound = EMAIL.matcher(typed).matches();
    String normalised = typed.toLowerCase(Locale.ROOT);
    if (normalised.endsWith(".")) normalised = normalised.substring(0, normalised.length() - 1);
    return new Read(normalised, sound, Optional.empty());
  }

  private static Read unsound(String typed) {
    return new Read(typed.strip().toUpperCase(Locale.ROOT), false, Optional.empty());
  }

  private static Read refused(String why) {
    return new Read("", false, Optional.of(why));
  }
}

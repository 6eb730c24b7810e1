package org.tutela.measures.enquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.intake.Request;

/**
 * What two requests about one person, or from one person, have in common, however the names were typed: order, case,
 * accents and marks do not count. Equal prints are shown to staff and change nothing that an applicant sees (TM-2).
 */
record Prints(String subject, String applicant) {

  static Prints of(Request request) {
    var applicant = request.applicant();
    String contact = !applicant.email().isBlank() ? applicant.email().strip().toLowerCase(Locale.ROOT)
        : applicant.phone().replaceAll("[^0-9]", "").replaceFirst("^(00)?44", "0");
    return new Prints(print(words(request.subject().name().whole())),
        print(contact.isBlank() ? words(applicant.name().whole()) : contact));
  }

  private static String words(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}|\\p{Cf}|[\\p{P}\\p{Sk}\\p{Lm}]", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(bare.split("\\s+")).filter(word -> !word.isBlank()).sorted().collect(Collectors.joining(" "));
  }

  private static String print(String text) {
    if (text.isBlank()) return "";
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

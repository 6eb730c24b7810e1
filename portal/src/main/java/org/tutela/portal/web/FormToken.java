package org.tutela.portal.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tutela.portal.journey.Journey;

/** Proves that a form was shown to the browser that holds the journey: nobody else can make it (security S-8). */
final class FormToken {
  static final String PARAMETER = "form";

  private FormToken() {}

  static String of(Journey journey) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(journey.key(), "HmacSHA256"));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal("tutela form".getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean stands(Journey journey, Map<String, List<String>> posted) {
    String given = posted.getOrDefault(PARAMETER, List.of("")).getFirst();
    return MessageDigest.isEqual(of(journey).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}

package org.tutela.portal.sending;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.tutela.intake.Request;
import org.tutela.intake.RequestCodec;
import org.tutela.intake.RequestReference;
import org.tutela.intake.SealingKeys;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.Requests;

/** Seals a request and posts it: one path, the same whoever is asked about (security P-2, P-3). */
@Service
public class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final SealingKeys keys;
  private final InboxStore inbox;

  Sending(SealingKeys keys, InboxStore inbox) {
    this.keys = keys;
    this.inbox = inbox;
  }

  /**
   * The reference it is kept under: the journey's own, whatever is pressed how often. When that one was used before
   * for other answers (sent, the reply lost, changed, sent again), one drawn from the changed answers, naming the first.
   * Empty when the inbox cannot be reached.
   */
  public Optional<String> send(Journey.Open complete) {
    try {
      var request = Requests.of(complete);
      if (submit(complete.reference(), request, complete.key())) return Optional.of(complete.reference());
      var change = following(request, complete.reference());
      String reference = RequestReference.of(digest(RequestCodec.write(change), complete.key()));
      submit(reference, change, complete.key());
      return Optional.of(reference);
    } catch (DataAccessException e) {
      LOG.warn("inbox not reached: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private boolean submit(String reference, Request request, byte[] key) {
    return inbox.submit(keys.seal(reference, request), digest(RequestCodec.write(request), key));
  }

  private static byte[] digest(byte[] content, byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Request following(Request r, String first) {
    return new Request(r.channel(), r.language(), r.area(), first, r.applicant(), r.children(), r.parentsAware(), r.subject(),
        r.access(), r.worry(), r.danger(), r.heard(), r.warnings());
  }
}

package org.tutela.casework.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Keeps bytes with their hash; nothing kept is ever changed or made again from a newer template. */
@Service
public class Papers {
  private final Gate gate;
  private final PaperStore store;
  private final Ids ids;
  private final Clock clock;

  Papers(Gate gate, PaperStore store, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<Paper> keep(AreaCode area, String kind, String mediaType, String fileName, byte[] bytes) {
    return gate.pass(Permission.KEEP_PAPER, visit -> {
      var paper = new Paper(new PaperId(ids.next()), area, kind, mediaType, fileName, bytes, sha256(bytes), clock.instant());
      visit.concerning(target(paper.id(), area));
      store.insert(paper, visit.actor().id());
      return Outcome.done(paper);
    });
  }

  /**
   * Refuses to hand out bytes that are no longer those that were kept.
   *
   * @param whose whose it is now: that of what it was written for, which may have been handed over since
   */
  public Outcome<Paper> read(PaperId id, AreaCode whose) {
    return gate.pass(Permission.READ_PAPER, visit -> {
      var kept = store.find(id);
      if (kept.isEmpty()) return Outcome.notFound();
      visit.concerning(target(id, whose));
      if (!MessageDigest.isEqual(sha256(kept.get().bytes()), kept.get().sha256())) {
        throw new IllegalStateException("paper " + id.value() + " is not what was kept");
      }
      return Outcome.done(kept.get());
    });
  }

  private static Target target(PaperId id, AreaCode whose) {
    return Target.of("paper", id.value(), whose);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.tutela.foundation.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.ledger.LogWriter;
import org.tutela.ledger.SignedNote;

/** The log as it stands sealed: how long it is, and its export. */
@Service
class SealedLog {
  /** @param secondsWaiting how long the oldest entry has waited for its place; 0 when none waits */
  record Standing(long events, double secondsWaiting) {}

  private final SealStore seals;
  private final LogStore store;
  private final TransactionTemplate snapshot;

  SealedLog(SealStore seals, LogStore store, PlatformTransactionManager transactions) {
    this.seals = seals;
    this.store = store;
    this.snapshot = new TransactionTemplate(transactions);
    // Apart from any transaction of the asker's: it sees every area's entries.
    this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  Standing standing() {
    return snapshot.execute(_ -> {
      store.seeAll();
      var standing = seals.standing();
      return new Standing(standing.frontier().size(), seals.secondsWaiting(standing.sealedTo()).orElse(0.0));
    });
  }

  /** One moment of the log, row by row: the memory it takes does not grow with the log. @return how many events */
  long export(String origin, OutputStream out) {
    return snapshot.execute(_ -> {
      try {
        store.seeAll();
        var writer = new LogWriter(out, origin);
        for (String note : store.checkpoints()) writer.checkpoint(SignedNote.parse(note));
        long events = store.eachLeaf((index, hash, event) -> {
          try {
            writer.event(index, hash, event.encode());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
        writer.end();
        return events;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}

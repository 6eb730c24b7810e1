package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.ledger.Checkpoint;

/** Reads the log. Without a gate of its own: {@code inspection} has the door, and logs who came through it. */
@Service
public class AuditLog {
  /** Nobody reads further back page by page: dates take one there. */
  public static final int MOST = 10_000;

  /** @param signed how many events the newest checkpoint vouches for; @param alarm what is wrong, if anything */
  public record State(long events, double secondsWaiting, Optional<Long> signed, Optional<Instant> signedAt, Optional<String> alarm) {}

  private final LogSearchStore store;
  private final SealedLog sealed;
  private final Alarm alarm;

  AuditLog(LogSearchStore store, SealedLog sealed, Alarm alarm) {
    this.store = store;
    this.sealed = sealed;
    this.alarm = alarm;
  }

  /** The newest first; what the reader's area may see. */
  public List<LogLine> find(LogQuery query, int limit, int offset) {
    return store.find(query, limit, offset);
  }

  /** At most {@link #MOST}. */
  public int count(LogQuery query) {
    return store.count(query, MOST);
  }

  public State state() {
    var standing = sealed.standing();
    var newest = store.newestCheckpoint();
    return new State(standing.events(), standing.secondsWaiting(), newest.map(Checkpoint::size), newest.flatMap(Checkpoint::at), alarm.raised());
  }
}

package org.tutela.foundation.audit;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.foundation.audit.SealStore.Horizon;
import org.tutela.foundation.audit.SealStore.Standing;
import org.tutela.foundation.kernel.Rows;
import org.tutela.ledger.Merkle;

/**
 * Gives committed entries their place in the log, off every request's path. A business transaction only inserts its
 * entries; one sealer then takes what has been committed and numbers it without a gap, leaf, frontier and watermark in
 * one transaction: killed at any moment, it has done all of a round or none.
 *
 * <p>The trap is the order of commits: an entry written early may be committed late, behind others that are sealed
 * already. So no watermark over times or sequences will do. Ours is over transactions: it moves only past those that are
 * over, and what lies behind it is looked through again each time.
 */
@Service
class Sealer {
  private final SealStore store;
  private final Checkpoints checkpoints;
  private final Alarm alarm;
  private final TransactionTemplate transaction;

  Sealer(SealStore store, Checkpoints checkpoints, Alarm alarm, PlatformTransactionManager transactions) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.alarm = alarm;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Round(Standing standing, int sealed, boolean more) {}

  /** @return whether there is more to seal at once */
  boolean round() {
    if (alarm.raised().isPresent()) return false;
    Round round = transaction.execute(_ -> store.lock() ? seal() : null);
    if (round == null) return false;
    checkpoints.after(round.standing().frontier());
    return round.more();
  }

  /** Everything that is committed now. */
  void all() {
    while (round()) { }
  }

  private Round seal() {
    Standing before = store.standing();
    if (!checkpoints.vouchFor(before.frontier())) return new Round(before, 0, false);
    Horizon horizon = store.horizon();
    // After a dump was loaded into another server the numbers of transactions begin again.
    long from = before.sealedTo() > horizon.next() ? 0 : before.sealedTo();
    int limit = checkpoints.room(before.frontier().size());
    var unsealed = store.unsealed(from, limit);
    boolean more = unsealed.size() == limit;
    long to = more ? Math.min(horizon.running(), unsealed.getLast().transaction()) : horizon.running();
    if (unsealed.isEmpty() && to == before.sealedTo()) return new Round(before, 0, false);
    long size = before.frontier().size();
    var entries = new ArrayList<UUID>();
    var hashes = new ArrayList<byte[]>();
    for (var one : unsealed) {
      byte[] hash = Merkle.leaf(one.event().encode());
      entries.add(one.event().id());
      hashes.add(hash);
      before.frontier().append(hash);
    }
    if (!entries.isEmpty()) store.append(size, entries, hashes);
    var after = new Standing(before.frontier(), to);
    Rows.one(store.advance(size, after));
    return new Round(after, entries.size(), more);
  }
}

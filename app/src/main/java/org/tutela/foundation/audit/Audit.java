package org.tutela.foundation.audit;

import java.util.List;
import org.springframework.stereotype.Service;

/** Writes to the log, inside the caller's transaction: if the entry cannot be written, neither is the change (T-1). */
@Service
public class Audit {
  private final AuditStore store;

  Audit(AuditStore store) {
    this.store = store;
  }

  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /** In this order. */
  public void record(List<AuditEntry> entries) {
    if (!entries.isEmpty()) store.insert(entries);
  }
}

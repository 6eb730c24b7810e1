package org.tutela.foundation.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /** In this order. @return the id of the first, by which the log can be asked; empty where there was nothing to write */
  public Optional<UUID> record(List<AuditEntry> entries) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(store.insert(entries));
  }
}

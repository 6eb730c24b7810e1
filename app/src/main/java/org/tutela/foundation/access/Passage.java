package org.tutela.foundation.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.tutela.foundation.audit.AuditEntry;

/** What one transaction of the gate carries through every passage inside it. */
public final class Passage {
  private static final ScopedValue<Passage> NOW = ScopedValue.newInstance();

  private final boolean reading;
  private final List<AuditEntry> entries = new ArrayList<>();
  private final List<Runnable> refusals = new ArrayList<>();
  private final Map<List<Object>, Object> known = new HashMap<>();
  private final Map<UUID, String> purposes = new HashMap<>();
  private int depth;

  /** @param reading nothing changes inside, so what was found out once holds until the end */
  Passage(boolean reading) {
    this.reading = reading;
  }

  static boolean isBound() {
    return NOW.isBound();
  }

  static boolean isReading() {
    return NOW.isBound() && NOW.get().reading;
  }

  static Passage now() {
    return NOW.get();
  }

  <T> T carry(Supplier<T> work) {
    return ScopedValue.where(NOW, this).call(work::get);
  }

  /** @return whether this is a reading of its own, not a passage within one */
  boolean enter() {
    return depth++ == 0;
  }

  void leave() {
    depth--;
  }

  void log(AuditEntry entry) {
    entries.add(entry);
  }

  /** Written at the end, at once. */
  List<AuditEntry> entries() {
    return reading ? AuditEntry.ofOnePage(entries) : entries;
  }

  /** What a page reads of somebody whom it opened is read for the purpose stated for them. */
  static String purpose(Target target, String stated) {
    if (!isReading() || target.person().isEmpty()) return stated;
    var purposes = now().purposes;
    if (!stated.isEmpty()) purposes.put(target.person().get(), stated);
    return purposes.getOrDefault(target.person().get(), "");
  }

  /** A refusal is logged after this transaction, in one of its own. */
  void afterwards(Runnable refusal) {
    refusals.add(refusal);
  }

  void logRefusals() {
    refusals.forEach(Runnable::run);
  }

  /** As {@link #once(String, UUID, UUID, Supplier)}, where the answer is the same for whoever asks. */
  public static <T> T once(String what, UUID of, Supplier<T> asking) {
    return once(what, of, of, asking);
  }

  /** Asks once in a page that reads, every time where things change. */
  @SuppressWarnings("unchecked")
  public static <T> T once(String what, UUID of, UUID staff, Supplier<T> asking) {
    if (!isReading()) return asking.get();
    var known = now().known;
    List<Object> key = List.of(what, of, staff);
    // What is asked may itself ask for something once.
    if (!known.containsKey(key)) known.put(key, asking.get());
    return (T) known.get(key);
  }
}

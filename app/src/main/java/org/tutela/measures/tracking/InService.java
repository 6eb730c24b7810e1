package org.tutela.measures.tracking;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Report;

/**
 * The engine within the service, one wearer beside another. A wearer's state, what was told and the place in the input are one transaction; while
 * nothing is told the state is only in memory, and after a crash the same reports are gone over again and tell nothing again.
 */
@Component
class InService implements Host {
  private static final Logger LOG = LoggerFactory.getLogger(InService.class);
  private static final int AT_ONCE = 5_000;
  private static final long LEASE = 10_000;
  /** What was taken off longer ago is taken up again only when it is heard of. */
  private static final long MATTERS = Duration.ofDays(4).toMillis();
  /** What is received may wait this long for its commit, and not longer. */
  private static final long IN_HAND = Duration.ofMinutes(5).toMillis();
  private static final long WRITTEN_EVERY = Duration.ofMinutes(10).toMillis();
  /** In so many rounds all are written once who are due, so that no round is long. */
  private static final int ROUNDS = 1_000;
  private static final long FOLLOWED = Duration.ofMillis(500).toMillis();
  private static final long REBUILT = Duration.ofDays(8).toMillis();
  private static final long RESTS = Duration.ofMinutes(1).toMillis();

  private final Gate gate;
  private final HostStore store;
  private final JustStored stored;
  private final Watches watches;
  private final Belated belated;
  private final Alerts alerts;
  private final SpellStore spells;
  private final Clock clock;
  private final UUID me = UUID.randomUUID();
  private final Map<PersonId, Watched> wearers = new HashMap<>();
  private final Hearers hearers = new Hearers();
  private boolean running;
  private long last;
  private long reachedAt;
  private long leasedUntil;
  /** When one who cannot be evaluated is tried again. */
  private final Map<PersonId, Long> resting = new HashMap<>();

  InService(Gate gate, HostStore store, JustStored stored, Watches watches, Belated belated, Alerts alerts, SpellStore spells, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.stored = stored;
    this.watches = watches;
    this.belated = belated;
    this.alerts = alerts;
    this.spells = spells;
    this.clock = clock;
  }

  @Override
  public synchronized int round() {
    return system(() -> {
      long now = clock.millis();
      if (!leased(now)) {
        forget();
        return -1;
      }
      if (!running) begin(now);
      if (!running) return -1;
      follow(now);
      int evaluated = goOn(now);
      for (var wearer : List.copyOf(wearers.values())) if (wearer.due() <= now) guarded(wearer, each -> each.tick(now));
      writeSome(now);
      if (now - reachedAt >= WRITTEN_EVERY) reached(now);
      return evaluated;
    });
  }

  @Override
  public synchronized <T> T alone(Supplier<T> work) {
    return work.get();
  }

  /** Renewed while more than half of it is left, so that a pause does not lose it. */
  private boolean leased(long now) {
    if (running && now < leasedUntil - LEASE / 2 && now >= leasedUntil - LEASE) return true;
    if (!gate.unattended(() -> store.lease(me, Instant.ofEpochMilli(now), Instant.ofEpochMilli(now + LEASE)))) return false;
    leasedUntil = now + LEASE;
    return true;
  }

  private void forget() {
    wearers.clear();
    hearers.clear();
    resting.clear();
    running = false;
  }

  /** Whoever wears a device, or did until lately, is taken up: of those who are silent nothing would remind. */
  private void begin(long now) {
    var since = Instant.ofEpochMilli(now - MATTERS);
    last = gate.unattended(() -> store.start(since));
    running = true;
    reachedAt = now;
    for (var person : gate.unattended(() -> store.active(since))) {
      // it may take longer than the lease lasts
      if (!leased(clock.millis())) {
        forget();
        return;
      }
      load(person, now);
    }
  }

  /** What is watched about somebody is another than before. */
  private void follow(long now) {
    var followed = new ArrayList<HostStore.Changed>();
    for (var change : gate.unattended(store::changed)) {
      // a template may change many at once, and reports wait
      if (clock.millis() - now > FOLLOWED) break;
      gather(change.person());
      var wearer = wearers.get(change.person());
      if (wearer == null) load(change.person(), now);
      else if (wearer.watchNo != change.watchNo()) anew(wearer, change.watchNo(), now);
      if (!wearers.containsKey(change.person())) continue;
      followed.add(change);
      // what they wear may be another device than before
      for (var person : gate.unattended(() -> store.apart(change.person()))) if (wearers.containsKey(person)) anew(wearers.get(person), wearers.get(person).watchNo, now);
    }
    if (!followed.isEmpty()) gate.unattended(() -> {
      followed.forEach(store::followed);
      return true;
    });
  }

  /** What cannot be gathered of one stops no other. */
  private void gather(PersonId person) {
    try {
      gate.unattended(() -> belated.gather(person));
    } catch (RuntimeException e) {
      LOG.error("what a device sent before its fitting was written down cannot be gathered, and is tried again with the next change", e);
    }
  }

  private void anew(Watched wearer, int watchNo, long now) {
    guarded(wearer, each -> {
      each.under(gate.unattended(() -> watches.of(each.person)), watchNo);
      each.take(heard(each, last, now), last, now);
    });
  }

  /** What others have reported from whom the wearer is to keep apart, and will be told of from now on. What was taken in before changes nothing. */
  private List<Report> heard(Watched wearer, long upTo, long now) {
    hearers.hears(wearer.person, wearer.others());
    return gate.unattended(() -> store.heard(wearer.others(), Receiving.day(Instant.ofEpochMilli(now - REBUILT)), upTo));
  }

  /** All that is there, also what another process has stored in between or since; while more comes than can be gone on with, the rest of a round is not kept waiting. */
  private int goOn(long now) {
    int evaluated = 0, some;
    long before;
    do {
      before = last;
      some = next(now);
      evaluated += some;
    } while (some >= AT_ONCE || last > before && clock.millis() - now < FOLLOWED);
    return evaluated;
  }

  /** The next reports, each to its wearer, and to those who are to keep apart from that one. @return how many */
  private int next(long now) {
    var follows = stored.after(last, AT_ONCE);
    var read = follows.isPresent() ? follows.get().reports() : gate.unattended(() -> store.no() > last ? store.after(last, AT_ONCE) : List.<HostStore.Numbered>of());
    long until = follows.map(JustStored.Stretch::upTo).orElseGet(() -> read.isEmpty() ? last : read.getLast().no());
    var of = new LinkedHashMap<PersonId, List<HostStore.Numbered>>();
    for (var each : read) {
      of.computeIfAbsent(each.person(), _ -> new ArrayList<>()).add(each);
      for (var person : hearers.of(each.report().activation())) of.computeIfAbsent(person, _ -> new ArrayList<>()).add(each);
    }
    of.forEach((person, numbered) -> {
      var wearer = wearers.get(person);
      if (wearer == null) wearer = load(person, now);
      // a device that was fitted after the changes were read: its first reports count too
      else if (wearer.newlyWears(numbered)) anew(wearer, wearer.watchNo, now);
      if (wearer != null) guarded(wearer, each -> each.take(reports(numbered, each.position), until, now));
    });
    last = until;
    return read.size();
  }

  private static List<Report> reports(List<HostStore.Numbered> numbered, long after) {
    return numbered.stream().filter(each -> each.no() > after).map(HostStore.Numbered::report).toList();
  }

  /** From the state that was written, with what has come since. Null when that fails; it is tried again. */
  private Watched load(PersonId person, long now) {
    if (resting.getOrDefault(person, Long.MIN_VALUE) > now) return null;
    try {
      var wearer = gate.unattended(() -> {
        int watchNo = store.watchNo(person); // before what it numbers, which may change meanwhile
        var watching = watches.of(person);
        var engine = new Engine(watching.watch());
        var kept = store.state(person);
        if (kept.isEmpty()) return new Watched(person, watching, engine, engine.start(), watchNo, 0, -1, now);
        return read(person, watching, engine, watchNo, kept.get(), now);
      });
      long upTo = Math.max(last, wearer.wasAt());
      var missed = wearer.position >= upTo ? List.<HostStore.Numbered>of() : gate.unattended(() -> store.between(person, wearer.position, upTo));
      wearers.put(person, wearer);
      wearer.dirty = true;
      guarded(wearer, each -> {
        var reports = new ArrayList<>(reports(missed, each.position));
        reports.addAll(heard(each, upTo, now));
        each.take(reports, upTo, now);
      });
      return wearers.get(person);
    } catch (RuntimeException e) {
      LOG.error("the engine cannot take up a wearer, and tries again in a minute", e);
      rest(person, now);
      return null;
    }
  }

  /** A state that cannot be read is made again from the reports that are kept and from what was told. */
  private Watched read(PersonId person, Watching watching, Engine engine, int watchNo, HostStore.Kept kept, long now) {
    try {
      var step = engine.read(kept.state());
      var read = new Watched(person, watching, engine, step.state(), watchNo, kept.position(), kept.revision(), now);
      read.corrected(step.operations());
      return read;
    } catch (RuntimeException e) {
      LOG.warn("a wearer's state cannot be read, and is made again from the reports of the last days", e);
      var since = Instant.ofEpochMilli(now - REBUILT);
      long before = store.before(person, Receiving.day(since), kept.position());
      var rebuilt = new Watched(person, watching, engine, engine.start(spells.standing(person, since)), watchNo, before, kept.revision(), now);
      rebuilt.rebuild(now - REBUILT + Duration.ofDays(1).toMillis(), kept.position());
      return rebuilt;
    }
  }

  /** What fails for one wearer stops no other: that one is read again from what was written. */
  private void guarded(Watched wearer, Consumer<Watched> work) {
    try {
      work.accept(wearer);
      if (wearer.hasTold() || wearer.revision < 0) write(wearer);
    } catch (RuntimeException e) {
      LOG.error("the engine failed for a wearer, who is taken up again in a minute", e);
      wearers.remove(wearer.person);
      hearers.forget(wearer.person);
      rest(wearer.person, clock.millis());
    }
  }

  private void rest(PersonId person, long now) {
    resting.put(person, now + RESTS);
    gate.unattended(() -> store.again(person));
  }

  private void write(Watched wearer) {
    gate.unattended(() -> {
      for (var operation : wearer.told()) alerts.take(wearer.person, operation, wearer.words(operation));
      for (var suspicion : wearer.suspicions()) alerts.doubt(wearer.person, suspicion);
      store.save(wearer, clock.instant());
      return true;
    });
    wearer.saved();
  }

  private void writeSome(long now) {
    for (var wearer : wearers.values().stream().filter(each -> now - each.sealedAt >= WRITTEN_EVERY).limit(1 + wearers.size() / ROUNDS).toList()) {
      guarded(wearer, each -> each.seal(now, now - IN_HAND));
      if (wearer.dirty && wearers.containsKey(wearer.person)) guarded(wearer, this::write);
    }
  }

  private void reached(long now) {
    gate.unattended(() -> store.reached(last, wearers.values().stream().filter(each -> !each.dirty).map(each -> each.person).toList()));
    reachedAt = now;
  }

  @PreDestroy
  synchronized void end() {
    if (!running) return;
    system(() -> {
      for (var wearer : List.copyOf(wearers.values())) if (wearer.dirty) guarded(wearer, this::write);
      reached(clock.millis());
      gate.unattended(() -> store.release(me));
      forget();
      return true;
    });
  }

  private static <T> T system(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", work);
  }
}

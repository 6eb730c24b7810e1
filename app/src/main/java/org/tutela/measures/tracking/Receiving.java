package org.tutela.measures.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.kernel.Ids;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Receipt;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;

/** What one commit takes in: who sent it, who wore the device, and what is new of it. */
@Component
class Receiving {
  static final UUID NOBODY = new UUID(0, 0);
  private static final long LONG_AGO = 400L * 86_400_000;

  private final IntakeStore store;
  private final Senders senders;
  private final Vault vault;
  private final Ids ids;
  /** By the device, once it is known to be it; and what could not prove whose it is, by what it says to be and from where. */
  private final Quota devices, failures;
  private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();
  private final Latest latest = new Latest();

  Receiving(IntakeStore store, Senders senders, Vault vault, Ids ids, @Value("${tutela.tracking.most-a-minute:600}") int most) {
    this.store = store;
    this.senders = senders;
    this.vault = vault;
    this.ids = ids;
    this.devices = new Quota(most);
    this.failures = new Quota(most);
  }

  /** Whether so much came of this claim from this address that was wrong that it is not even looked at. */
  boolean isFlood(Sent sent, long now) {
    return failures.isSpent(sent.claim(), now);
  }

  /** Counted by the devices whose reports it brings, which behind a gateway are not who sends; refused when each of them has come too often, so that nothing is half taken. */
  private boolean within(Waiting waiting, Senders.Known known, Sender sender) {
    if (waiting.within == null) {
      var of = new HashSet<DeviceId>();
      for (var reading : waiting.sent.readings()) known.device(sender, reading.device()).ifPresent(device -> of.add(device.id()));
      if (of.isEmpty()) of.add(sender.id());
      waiting.within = false;
      for (var device : of) if (devices.allows(device.value().toString(), waiting.received)) waiting.within = true;
    }
    return waiting.within;
  }

  /** Before any report of a day can be stored, the day must be there. */
  boolean isNewDay(List<Waiting> batch) {
    return !newDays(batch).isEmpty();
  }

  private Set<LocalDate> newDays(List<Waiting> batch) {
    var wanted = new TreeSet<LocalDate>();
    for (var waiting : batch) for (var reading : waiting.readings()) wanted.add(day(reading.report().fixTime(), waiting.received));
    wanted.removeAll(days);
    return wanted;
  }

  int makeDays(List<Waiting> batch) {
    var wanted = newDays(batch);
    wanted.forEach(store::makeDay);
    days.addAll(wanted);
    return wanted.size();
  }

  /** Days that have been dropped are made again if anything comes for them. */
  void forget(Collection<LocalDate> dropped) {
    days.removeAll(dropped);
  }

  /** @param replies to each of the batch, in its order */
  record Received(List<Reply> replies, JustStored.Stretch stored) {}

  /** By one thread only, which commits it before the next. */
  Received receive(List<Waiting> batch) {
    store.inOrder();
    var state = store.state();
    var known = senders.of(batch.stream().map(waiting -> waiting.sent).filter(Objects::nonNull).toList(), state.fleet());
    var rows = new ArrayList<IntakeStore.Row>();
    var counted = new HashMap<IntakeStore.Cause, Integer>();
    var heard = new HashMap<DeviceId, Instant>();
    var open = new ArrayList<Taking>();
    for (var waiting : batch) {
      var taking = take(waiting, known, counted);
      open.add(taking);
      rows.addAll(taking.rows);
      taking.heard.forEach(device -> heard.merge(device, Instant.ofEpochMilli(waiting.received), (one, other) -> one.isAfter(other) ? one : other));
    }
    var stored = store(rows, state.no());
    senders.save(known, heard);
    if (!counted.isEmpty()) store.count(counted, Instant.ofEpochMilli(batch.getLast().received));
    return new Received(open.stream().map(taking -> taking.reply(stored.again)).toList(), new JustStored.Stretch(state.no(), state.no() + rows.size(), stored.reports));
  }

  /** @param again those that had come before, each by itself, for two of one commit may be alike */
  private record Stored(List<HostStore.Numbered> reports, Set<IntakeStore.Row> again) {}

  private Stored store(List<IntakeStore.Row> rows, long before) {
    latest.at(before);
    var later = new ArrayList<IntakeStore.Row>();
    var others = new ArrayList<IntakeStore.Row>();
    for (var row : rows) {
      if (!latest.isPassedBy(row)) {
        others.add(row);
        continue;
      }
      later.add(row);
      latest.stored(row);
    }
    if (!later.isEmpty()) store.insertLater(later);
    var isNew = others.isEmpty() ? new BitSet() : insert(others, before + later.size());
    var reports = new ArrayList<HostStore.Numbered>();
    var again = Collections.newSetFromMap(new IdentityHashMap<IntakeStore.Row, Boolean>());
    long no = before;
    for (var row : later) reports.add(new HostStore.Numbered(++no, row.worn().person(), row.report()));
    for (int at = 0; at < others.size(); at++) {
      var row = others.get(at);
      no++;
      if (isNew.get(at)) {
        latest.stored(row);
        reports.add(new HostStore.Numbered(no, row.worn().person(), row.report()));
      } else {
        latest.cameAgain(row);
        again.add(row);
      }
    }
    latest.reached(no);
    return new Stored(reports, again);
  }

  /** @return which of them had not come before */
  private BitSet insert(List<IntakeStore.Row> rows, long before) {
    var isNew = new BitSet(rows.size());
    isNew.set(0, rows.size());
    if (store.insert(rows) == rows.size()) return isNew;
    var numbers = store.numbers(before);
    for (int at = 0; at < rows.size(); at++) isNew.set(at, numbers.contains(before + 1 + at));
    return isNew;
  }

  void forgetSenders() {
    senders.forget();
  }

  /** What becomes of one thing sent, until it is known which of its rows are new. */
  private static final class Taking {
    final List<IntakeStore.Row> rows = new ArrayList<>();
    final Set<DeviceId> heard = new HashSet<>();
    Refusal refused;
    int again;
    int unworn;

    Reply reply(Set<IntakeStore.Row> cameAgain) {
      if (refused != null) return new Reply.Refused(refused);
      int repeated = cameAgain.isEmpty() ? 0 : (int) rows.stream().filter(cameAgain::contains).count();
      return new Reply.Taken(rows.size() - repeated, again + repeated, unworn);
    }
  }

  private Taking take(Waiting waiting, Senders.Known known, Map<IntakeStore.Cause, Integer> counted) {
    var taking = new Taking();
    if (waiting.refused != null) {
      taking.refused = waiting.refused;
      counted.merge(new IntakeStore.Cause(NOBODY, waiting.refused), 1, Integer::sum);
      return taking;
    }
    var sent = waiting.sent;
    switch (known.admit(sent.credential(), sender -> within(waiting, known, sender))) {
      case Senders.Admission.Refused(Refusal why, UUID device) -> {
        taking.refused = why;
        if (why != Refusal.TOO_MANY) failures.allows(sent.claim(), waiting.received);
        counted.merge(new IntakeStore.Cause(device, why), 1, Integer::sum);
      }
      case Senders.Admission.Again(Sender sender) -> {
        taking.heard.add(sender.id());
        taking.again = sent.readings().size();
      }
      case Senders.Admission.New(Sender sender) -> {
        taking.heard.add(sender.id());
        if (sent.unreadable() > 0) counted.merge(new IntakeStore.Cause(sender.id().value(), Refusal.UNREADABLE), sent.unreadable(), Integer::sum);
        int strangers = 0;
        for (var reading : sent.readings()) {
          var device = known.device(sender, reading.device());
          if (device.isPresent()) place(reading, device.get(), waiting.received, known, taking);
          else strangers++;
        }
        if (strangers > 0) counted.merge(new IntakeStore.Cause(sender.id().value(), Refusal.UNKNOWN_DEVICE), strangers, Integer::sum);
        if (strangers > 0 && strangers == sent.readings().size()) taking.refused = Refusal.UNKNOWN_DEVICE;
      }
    }
    return taking;
  }

  private void place(Reading reading, Sender device, long received, Senders.Known known, Taking taking) {
    taking.heard.add(device.id());
    var report = reading.as("", received);
    var worn = known.worn(device.id(), when(report));
    if (worn.isPresent()) {
      taking.rows.add(IntakeStore.Row.of(day(report.fixTime(), received), worn.get(), reading.as(worn.get().name(), received)));
    } else {
      UUID id = ids.next();
      store.keepUnworn(id, device.id(), Instant.ofEpochMilli(received), vault.seal(SealedReport.bytes(reading.as("", received)), IntakeStore.Unworn.place(id)));
      taking.unworn++;
    }
  }

  /** Whose a report is, is decided by its own time, put right; a time in the future decides nothing. */
  static Instant when(Report report) {
    var receipt = Receipt.of(report, Parameters.DEFAULT);
    return Instant.ofEpochMilli(receipt.standing() == Receipt.Standing.CLOCK_AHEAD ? report.receivedTime() : receipt.fixTime());
  }

  /** A time that no device can mean stands with the day on which it came. */
  static LocalDate day(long fixTime, long received) {
    boolean meant = fixTime <= received + 86_400_000 && fixTime >= received - LONG_AGO;
    return day(Instant.ofEpochMilli(meant ? fixTime : received));
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}

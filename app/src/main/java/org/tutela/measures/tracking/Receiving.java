package org.tutela.measures.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  void count(Refusal why, Instant at) {
    store.count(Map.of(new IntakeStore.Cause(NOBODY, why), 1), at);
  }

  /** Before any report of a day can be stored, the day must be there. */
  boolean isNewDay(List<Waiting> batch) {
    return !newDays(batch).isEmpty();
  }

  private Set<LocalDate> newDays(List<Waiting> batch) {
    var wanted = new TreeSet<LocalDate>();
    for (var waiting : batch) for (var reading : waiting.sent.readings()) wanted.add(day(reading.report().fixTime(), waiting.received));
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
    var known = senders.of(batch.stream().map(waiting -> waiting.sent).toList(), state.fleet());
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
    var stored = rows.isEmpty() ? Map.<IntakeStore.Key, Long>of() : store.insert(rows);
    senders.save(known, heard);
    if (!counted.isEmpty()) store.count(counted, Instant.ofEpochMilli(batch.getLast().received));
    var fresh = fresh(rows, stored);
    // the numbers of what had come before are used up too
    long upTo = fresh.size() == rows.size() ? state.no() + rows.size() : store.state().no();
    var left = new HashSet<>(stored.keySet());
    return new Received(open.stream().map(taking -> taking.reply(left)).toList(), new JustStored.Stretch(state.no(), upTo, fresh));
  }

  private static List<HostStore.Numbered> fresh(List<IntakeStore.Row> rows, Map<IntakeStore.Key, Long> stored) {
    var left = new HashMap<>(stored);
    var fresh = new ArrayList<HostStore.Numbered>();
    for (var row : rows) {
      var no = left.remove(row.key());
      if (no != null) fresh.add(new HostStore.Numbered(no, row.worn().person(), row.report()));
    }
    return fresh;
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

    Reply reply(Set<IntakeStore.Key> left) {
      if (refused != null) return new Reply.Refused(refused);
      int stored = (int) rows.stream().filter(row -> left.remove(row.key())).count();
      return new Reply.Taken(stored, again + rows.size() - stored, unworn);
    }
  }

  private Taking take(Waiting waiting, Senders.Known known, Map<IntakeStore.Cause, Integer> counted) {
    var taking = new Taking();
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

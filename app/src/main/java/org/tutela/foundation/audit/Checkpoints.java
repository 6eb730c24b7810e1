package org.tutela.foundation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tutela.ledger.Checkpoint;
import org.tutela.ledger.CheckpointFile;
import org.tutela.ledger.Frontier;
import org.tutela.ledger.NoteSigner;
import org.tutela.ledger.SignedNote;

/**
 * Signs what the log is, in time, to a file first and then to a table. A file that says more than the database, or other
 * than it, means that somebody put an old copy back or rewrote the log: then nothing more is sealed or signed.
 */
@Component
class Checkpoints {
  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
  private static final int PAGE = 10_000;

  private final SealStore store;
  private final AuditSettings settings;
  private final boolean makeKey;
  private final Alarm alarm;
  private final Clock clock;
  private NoteSigner signer;
  private Checkpoint last;

  Checkpoints(SealStore store, AuditSettings settings, @Value("${tutela.demo:false}") boolean demo, Alarm alarm, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.makeKey = demo || settings.makeKey();
    this.alarm = alarm;
    this.clock = clock;
  }

  /** Whether the stored log is the one that was signed; the first time, by all of its hashes. Ask with the sealer's lock. */
  boolean vouchFor(Frontier stored) {
    try {
      if (signer == null) {
        open();
        compare(stored);
      } else if (last != null && stored.size() < last.size()) {
        tooSmall(stored.size());
      }
    } catch (IOException e) {
      alarm.raise("the key or the file of checkpoints cannot be used: " + e.getMessage());
    }
    return alarm.raised().isEmpty();
  }

  /** How many events may still come before the next checkpoint. */
  int room(long size) {
    long since = last == null ? size : size - last.size();
    return (int) (AuditSettings.EVENTS_BETWEEN_CHECKPOINTS - since % AuditSettings.EVENTS_BETWEEN_CHECKPOINTS);
  }

  void after(Frontier sealed) {
    if (alarm.raised().isPresent() || !due(sealed.size())) return;
    Instant now = clock.instant();
    var checkpoint = new Checkpoint(settings.origin(), sealed.size(), sealed.root(), Optional.of(now));
    SignedNote note = signer.sign(checkpoint.text());
    try {
      CheckpointFile.append(settings.checkpointFile(), note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    last = checkpoint;
    store.insertCheckpoint(checkpoint.size(), now, note.toString());
  }

  /** By what it has signed itself; a sealer on another machine signs what is due there. */
  Optional<Checkpoint> last() {
    return Optional.ofNullable(last);
  }

  private boolean due(long size) {
    if (last == null) return true;
    Duration since = Duration.between(last.at().orElse(Instant.EPOCH), clock.instant());
    long events = size - last.size();
    return events >= AuditSettings.EVENTS_BETWEEN_CHECKPOINTS
        || events > 0 && since.compareTo(settings.checkpointEvery()) >= 0
        || since.compareTo(settings.heartbeat()) >= 0;
  }

  private void open() throws IOException {
    Path file = settings.keyFile();
    if (Files.exists(file)) {
      signer = CheckpointKey.read(file);
    } else if (makeKey) {
      signer = CheckpointKey.make(file, settings.origin());
      log.info("made a key for the audit log: {}", signer.key());
    } else {
      throw new IOException("there is no key; make one with: tutela verify-audit --make-key");
    }
    Path known = settings.checkpointFile().resolveSibling(settings.checkpointFile().getFileName() + ".key");
    Files.createDirectories(known.toAbsolutePath().getParent());
    if (!Files.exists(known)) Files.writeString(known, signer.key() + "\n");
  }

  private void compare(Frontier stored) throws IOException {
    Path file = settings.checkpointFile();
    if (Files.exists(file)) {
      List<SignedNote> notes = CheckpointFile.read(file).notes();
      if (!notes.isEmpty() && !signer.key().signed(notes.getLast())) alarm.raise("the newest checkpoint in the file is signed with another key");
      last = notes.isEmpty() ? null : Checkpoint.parse(notes.getLast().text());
    }
    if (alarm.raised().isPresent()) return;
    if (last != null && last.size() > stored.size()) {
      tooSmall(stored.size());
      return;
    }
    var frontier = Frontier.empty();
    while (frontier.size() < stored.size()) {
      long end = last != null && frontier.size() < last.size() ? last.size() : stored.size();
      var hashes = store.hashes(frontier.size(), (int) Math.min(PAGE, end - frontier.size()));
      if (hashes.isEmpty()) {
        alarm.raise("event " + frontier.size() + " has no leaf");
        return;
      }
      hashes.forEach(frontier::append);
      if (last != null && frontier.size() == last.size() && !Arrays.equals(frontier.root(), last.root())) {
        alarm.raise("the first " + last.size() + " events are not those that were signed");
        return;
      }
    }
    if (!Arrays.equals(frontier.bytes(), stored.bytes())) alarm.raise("the leaves do not give the frontier that is stored");
  }

  private void tooSmall(long size) {
    alarm.raise("the log holds " + size + " events, and a checkpoint of " + last.size() + " was signed: an old copy was put in its place");
  }
}

package org.tutela.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private final SampleLog log = SampleLog.of(1000);
  private final List<SignedNote> kept = List.copyOf(log.notes);

  @Test
  void an_untouched_log_passes_with_its_counts() {
    log.readings(30);
    assertThat(log.verify(Map.of("kept", kept))).isInstanceOfSatisfying(Verdict.Pass.class, pass -> {
      assertThat(pass.events()).isEqualTo(1030);
      assertThat(pass.signed()).isEqualTo(1000);
      assertThat(pass.checkpoints()).isEqualTo(10);
      assertThat(pass.remarks()).singleElement().asString().contains("30 events from 1000 on");
    });
  }

  @Test
  void an_empty_log_with_a_checkpoint_passes() {
    assertThat(SampleLog.of(0).sign().verify()).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void without_a_checkpoint_nothing_is_proved() {
    log.notes.clear();
    fails(log.verify(), 0, "no signed checkpoint");
  }

  @Test
  @DisplayName("security T-7: a changed byte is found with its index")
  void a_changed_byte() {
    byte[] event = log.leaves.get(417).event();
    event[40] ^= 1;
    fails(log.verify(), 417, "bytes are not those that were sealed");
  }

  @Test
  @DisplayName("security T-7: a changed event whose leaf was rewritten is found between two checkpoints")
  void a_changed_event_with_its_hash() {
    log.change(417, Events.reading(5000)).renumbered();
    fails(log.verify(), 400, "something from 400 to 499");
  }

  @Test
  @DisplayName("security T-7: a deleted event is found with its index")
  void a_deleted_event() {
    log.leaves.remove(417);
    fails(log.verify(), 417, "it is missing: 418 is next");
  }

  @Test
  @DisplayName("security T-7: a deleted event whose gap was closed is found between two checkpoints")
  void a_deleted_event_with_its_gap_closed() {
    log.leaves.remove(417);
    log.renumbered();
    fails(log.verify(), 400, "something from 400 to 499");
  }

  @Test
  @DisplayName("security T-7: a tail that was cut off is found by the checkpoints")
  void a_cut_tail() {
    log.leaves.subList(930, 1000).clear();
    fails(log.verify(), 930, "a checkpoint of 1000 events was signed");
  }

  @Test
  @DisplayName("security T-7: a tail that was cut off with its checkpoints is found by one kept elsewhere")
  void a_cut_tail_with_its_checkpoints() {
    log.leaves.subList(850, 1000).clear();
    log.notes.subList(8, 10).clear();
    assertThat(log.verify()).isInstanceOf(Verdict.Pass.class);
    fails(log.verify(Map.of("kept", kept)), 850, "a checkpoint of 1000 events was signed");
  }

  @Test
  @DisplayName("security T-7: two swapped events are found with their index")
  void swapped_events() {
    Collections.swap(log.leaves, 417, 431);
    fails(log.verify(), 417, "it is missing: 431 is next");
  }

  @Test
  @DisplayName("security T-7: two swapped and renumbered events are found between two checkpoints")
  void swapped_and_renumbered_events() {
    Collections.swap(log.leaves, 417, 431);
    log.renumbered();
    fails(log.verify(), 400, "swapped");
  }

  @Test
  @DisplayName("security T-7: an inserted event is found with its index")
  void an_inserted_event() {
    log.leaves.add(417, log.leaves.get(416));
    fails(log.verify(), 416, "comes again");
  }

  @Test
  @DisplayName("security T-7: an inserted and renumbered event is found between two checkpoints")
  void an_inserted_and_renumbered_event() {
    byte[] more = Events.reading(7777).encode();
    log.leaves.add(417, new SampleLog.Leaf(417, Merkle.leaf(more), more));
    log.renumbered();
    fails(log.verify(), 400, "put in");
  }

  @Test
  @DisplayName("security T-7: an event written twice is found with its index, even under a checkpoint")
  void an_event_twice() {
    var twice = SampleLog.of(100).add(Events.reading(50)).sign();
    fails(twice.verify(), 100, "an event with its id came before");
  }

  @Test
  @DisplayName("security T-7: an old backup is found by a newer checkpoint kept elsewhere")
  void an_old_backup() {
    var signer = NoteSigner.generate("tutela.example");
    var then = new SampleLog(signer).readings(700);
    var now = new SampleLog(signer).readings(900);
    fails(then.verify(Map.of("kept", now.notes)), 700, "an old copy put in its place");
  }

  @Test
  @DisplayName("security T-7: two histories of one log are found where they part")
  void a_fork() {
    var signer = NoteSigner.generate("tutela.example");
    var shown = new SampleLog(signer).readings(700).readings(100);
    var other = new SampleLog(signer).readings(700).add(Events.reading(9999)).readings(99);
    fails(shown.verify(Map.of("kept", other.notes)), 700, "forked");
  }

  @Test
  @DisplayName("security T-7: a log that went on after an old backup is found though it has as many events again")
  void a_log_that_went_on_after_an_old_backup() {
    var signer = NoteSigner.generate("tutela.example");
    var before = new SampleLog(signer).readings(950).sign();
    var after = new SampleLog(signer).readings(920).add(Events.reading(9999)).readings(200);
    fails(after.verify(Map.of("kept", before.notes)), 900, "from 900 to 949");
  }

  @Test
  @DisplayName("security T-7: checkpoints signed anew with another key are found")
  void another_key() {
    var forger = new SampleLog(NoteSigner.generate("tutela.example")).readings(1000);
    forger.notes.subList(0, 4).clear();
    forger.notes.addAll(0, log.notes.subList(0, 4));
    var trusting = new Verifier(List.of(log.signer.key()), Map.of(), FourEyes.ofTheScheme());
    assertThat(verify(trusting, forger.export())).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
      assertThat(fail.index()).isEqualTo(400);
      assertThat(fail.why()).contains("not signed with a key that you trust");
    });
  }

  @Test
  @DisplayName("security T-7: a changed time is found with its index")
  void a_changed_time() {
    Event old = Event.decode(log.leaves.get(417).event());
    Event later = new Event(old.id(), old.at().plusSeconds(3600), old.recorded(), old.operation(), old.action(), old.actor(), old.session(),
        old.area(), old.purpose(), old.objectKind(), old.object(), old.person(), old.count(), old.allowed(), old.details());
    log.change(417, later);
    fails(log.verify(), 417, "bytes are not those that were sealed");
  }

  @Test
  @DisplayName("security T-7: a stepped clock is remarked on with its index")
  void a_stepped_clock() {
    Event next = Events.reading(1000);
    var stepped = new Event(next.id(), next.at(), next.recorded().plus(Duration.ofHours(1)), next.operation(), next.action(), next.actor(),
        next.session(), next.area(), next.purpose(), next.objectKind(), next.object(), next.person(), next.count(), next.allowed(), next.details());
    log.add(stepped).sign();
    assertThat(log.verify()).isInstanceOfSatisfying(Verdict.Pass.class,
        pass -> assertThat(pass.remarks()).singleElement().asString().contains("1 events, first 1000", "clock"));
  }

  @Test
  @DisplayName("security T-7: a checkpoint of fewer events after one of more is found")
  void a_size_going_down() {
    Collections.swap(log.notes, 4, 6);
    fails(log.verify(), 600, "set back");
  }

  @Test
  void a_checkpoint_of_another_log_is_refused() {
    var other = log.signer.sign(new Checkpoint("other.example/audit", 1000, Merkle.emptyRoot(), java.util.Optional.empty()).text());
    fails(log.verify(Map.of("kept", List.of(other))), 0, "of another log");
  }

  @Test
  void a_file_that_is_cut_anywhere_or_goes_on_never_passes() {
    byte[] export = SampleLog.of(100).export();
    var whole = SampleLog.of(100);
    for (int length = 0; length < export.length; length += 97) {
      assertThat(whole.verify(Arrays.copyOf(export, length), Map.of())).as("cut at %d", length).isInstanceOf(Verdict.Fail.class);
    }
    byte[] longer = log.export();
    fails(log.verify(Arrays.copyOf(longer, longer.length + 1), Map.of()), 1000, "goes on after its end");
  }

  private static Verdict verify(Verifier verifier, byte[] export) {
    try {
      return verifier.verify(new java.io.ByteArrayInputStream(export));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void fails(Verdict verdict, long index, String why) {
    assertThat(verdict).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
      assertThat(fail.index()).as(fail.why()).isEqualTo(index);
      assertThat(fail.why()).contains(why);
    });
  }
}

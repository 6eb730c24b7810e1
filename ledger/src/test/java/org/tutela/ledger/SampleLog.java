package org.tutela.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log in memory that a test can tamper with, as somebody with all rights on the database could. */
final class SampleLog {
  static final String ORIGIN = "tutela.example/audit";
  static final int EVERY = 100;

  record Leaf(long index, byte[] hash, byte[] event) {}

  final NoteSigner signer;
  final List<Leaf> leaves = new ArrayList<>();
  final List<SignedNote> notes = new ArrayList<>();
  private final Frontier tree = Frontier.empty();

  SampleLog(NoteSigner signer) {
    this.signer = signer;
  }

  /** Readings, with a checkpoint every hundred events. */
  static SampleLog of(int events) {
    return new SampleLog(NoteSigner.generate("tutela.example")).readings(events);
  }

  SampleLog readings(int events) {
    for (int i = 0; i < events; i++) add(Events.reading(leaves.size()));
    return this;
  }

  SampleLog add(Event event) {
    byte[] bytes = event.encode();
    byte[] hash = Merkle.leaf(bytes);
    leaves.add(new Leaf(tree.size(), hash, bytes));
    tree.append(hash);
    if (tree.size() % EVERY == 0) sign();
    return this;
  }

  SampleLog sign() {
    notes.add(signer.sign(new Checkpoint(ORIGIN, tree.size(), tree.root(), Optional.of(Events.START.plusSeconds(tree.size()))).text()));
    return this;
  }

  /** The same events, written anew from the start: what somebody could do who also rewrites the hashes. */
  SampleLog renumbered() {
    var renumbered = new ArrayList<Leaf>();
    for (Leaf leaf : leaves) renumbered.add(new Leaf(renumbered.size(), Merkle.leaf(leaf.event()), leaf.event()));
    leaves.clear();
    leaves.addAll(renumbered);
    return this;
  }

  SampleLog change(int index, Event event) {
    Leaf old = leaves.get(index);
    leaves.set(index, new Leaf(old.index(), old.hash(), event.encode()));
    return this;
  }

  byte[] export() {
    try {
      var out = new ByteArrayOutputStream();
      var writer = new LogWriter(out, ORIGIN);
      for (SignedNote note : notes) writer.checkpoint(note);
      for (Leaf leaf : leaves) writer.event(leaf.index(), leaf.hash(), leaf.event());
      writer.end();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Verdict verify() {
    return verify(Map.of());
  }

  /** @param elsewhere what an auditor has kept */
  Verdict verify(Map<String, List<SignedNote>> elsewhere) {
    return verify(export(), elsewhere);
  }

  Verdict verify(byte[] export, Map<String, List<SignedNote>> elsewhere) {
    try {
      return new Verifier(List.of(signer.key()), elsewhere, FourEyes.ofTheScheme()).verify(new ByteArrayInputStream(export));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

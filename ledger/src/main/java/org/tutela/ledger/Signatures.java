package org.tutela.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** All checkpoints that the verifier was given, signatures checked, by size: what the log's roots have to be. */
final class Signatures {
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final long index;

    Refused(long index, String why) {
      super(why);
      this.index = index;
    }
  }

  private final List<NoteKey> keys;
  private final String origin;
  private final TreeMap<Long, byte[]> roots = new TreeMap<>();

  Signatures(List<NoteKey> keys, String origin) {
    this.keys = keys;
    this.origin = origin;
  }

  /** @param notes of one source, in the order in which they were made */
  void add(String source, List<SignedNote> notes) throws Refused {
    long size = 0;
    for (SignedNote note : notes) {
      Checkpoint checkpoint = signed(source, note);
      if (checkpoint.size() < size) {
        throw new Refused(checkpoint.size(), "%s: a checkpoint of %d events comes after one of %d: the log was set back".formatted(source, checkpoint.size(), size));
      }
      size = checkpoint.size();
      byte[] other = roots.putIfAbsent(size, checkpoint.root());
      if (other != null && !Arrays.equals(other, checkpoint.root())) {
        throw new Refused(common(size), "%s: two signed checkpoints of %d events have different roots: the log was forked".formatted(source, size));
      }
    }
  }

  private Checkpoint signed(String source, SignedNote note) throws Refused {
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.parse(note.text());
    } catch (IllegalArgumentException e) {
      throw new Refused(0, source + ": a signed note is no checkpoint");
    }
    if (keys.stream().noneMatch(key -> key.signed(note))) {
      var names = new ArrayList<String>();
      note.signatures().forEach(one -> names.add(one.name() + "+" + NoteKey.hex(one.keyId())));
      throw new Refused(common(checkpoint.size()), "%s: the checkpoint of %d events is not signed with a key that you trust, but by %s"
          .formatted(source, checkpoint.size(), names));
    }
    if (!checkpoint.origin().equals(origin)) {
      throw new Refused(0, "%s: the checkpoint of %d events is of another log".formatted(source, checkpoint.size()));
    }
    return checkpoint;
  }

  /** Up to where a checkpoint below vouches; what differs comes after. */
  private long common(long size) {
    var below = roots.lowerKey(size);
    return below == null ? 0 : below;
  }

  byte[] root(long size) {
    return roots.get(size);
  }

  long before(long size) {
    return common(size);
  }

  long largest() {
    return roots.isEmpty() ? 0 : roots.lastKey();
  }

  boolean none() {
    return roots.isEmpty();
  }

  int count() {
    return roots.size();
  }
}

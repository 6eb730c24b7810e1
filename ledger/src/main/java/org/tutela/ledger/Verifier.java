package org.tutela.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tutela.ledger.LogReader.Broken;

/**
 * Reads an export from beginning to end and computes everything anew: that no index is missing, that every event is what
 * its leaf says, that the roots are those that were signed (so every checkpoint is consistent with every other), and
 * that every disclosure had its four eyes. It needs no network and no database, and believes nothing that is not signed.
 *
 * <p>It does not prove that an event is true, that nobody read the database past the service, or anything younger than
 * the last checkpoint that somebody else holds (security T-9).
 */
public final class Verifier {
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

  private final List<NoteKey> keys;
  private final Map<String, List<SignedNote>> elsewhere;
  private final FourEyes fourEyes;
  private final Frontier tree = Frontier.empty();
  private final Seen seen = new Seen();
  private final List<String> remarks = new ArrayList<>();
  private long clocksDiffer;
  private long firstDiffers;

  /** @param elsewhere checkpoints that were kept outside the log, by the name of where they were kept */
  public Verifier(List<NoteKey> keys, Map<String, List<SignedNote>> elsewhere, FourEyes fourEyes) {
    this.keys = List.copyOf(keys);
    this.elsewhere = elsewhere;
    this.fourEyes = fourEyes;
  }

  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private final long index;

    Stop(long index, String why) {
      super(why);
      this.index = index;
    }
  }

  public Verdict verify(InputStream export) throws IOException {
    try {
      var reader = new LogReader(export);
      var signatures = new Signatures(keys, reader.head().origin());
      for (var kept : elsewhere.entrySet()) signatures.add(kept.getKey(), kept.getValue());
      var notes = new ArrayList<SignedNote>();
      LogReader.Part part = reader.next();
      for (; part instanceof LogReader.Note(String text); part = reader.next()) notes.add(note(text));
      signatures.add("the export", notes);
      if (signatures.none()) throw new Stop(0, "there is no signed checkpoint to hold the events against");
      check(signatures);
      for (; part instanceof LogReader.Leaf leaf; part = reader.next()) {
        append(leaf);
        check(signatures);
      }
      return end(part, signatures);
    } catch (Broken e) {
      return new Verdict.Fail(tree.size(), "the file " + e.getMessage());
    } catch (Stop e) {
      return new Verdict.Fail(e.index, e.getMessage());
    } catch (Signatures.Refused e) {
      return new Verdict.Fail(e.index, e.getMessage());
    }
  }

  private SignedNote note(String text) throws Stop {
    try {
      return SignedNote.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Stop(0, "the export has a checkpoint that is no signed note");
    }
  }

  private void append(LogReader.Leaf leaf) throws Stop {
    long expected = tree.size();
    if (leaf.index() > expected) throw new Stop(expected, "it is missing: " + leaf.index() + " is next");
    if (leaf.index() < expected) throw new Stop(leaf.index(), "it comes again after " + (expected - 1));
    byte[] hash = Merkle.leaf(leaf.event());
    if (!Arrays.equals(hash, leaf.hash())) throw new Stop(expected, "its bytes are not those that were sealed");
    Event event;
    try {
      event = Event.decode(leaf.event());
    } catch (IllegalArgumentException e) {
      throw new Stop(expected, "it is not in the canonical form: " + e.getMessage());
    }
    if (!seen.add(event.id())) throw new Stop(expected, "an event with its id came before");
    var eyes = fourEyes.next(event);
    if (eyes.isPresent()) throw new Stop(expected, "it " + eyes.get());
    if (Duration.between(event.at(), event.recorded()).abs().compareTo(CLOCKS_MAY_DIFFER) > 0 && clocksDiffer++ == 0) firstDiffers = expected;
    tree.append(hash);
  }

  private void check(Signatures signatures) throws Stop {
    byte[] signed = signatures.root(tree.size());
    if (signed == null || Arrays.equals(signed, tree.root())) return;
    long good = signatures.before(tree.size());
    throw new Stop(good, "the first %d events do not have the root that was signed, the first %d do: something from %d to %d was changed, swapped, put in or taken out"
        .formatted(tree.size(), good, good, tree.size() - 1));
  }

  private Verdict end(LogReader.Part last, Signatures signatures) throws Stop {
    if (!(last instanceof LogReader.End(long events))) throw new Stop(tree.size(), "a checkpoint stands among the events");
    if (events != tree.size()) throw new Stop(tree.size(), "the export was to hold " + events + " events and holds " + tree.size());
    if (signatures.largest() > tree.size()) {
      throw new Stop(tree.size(), "it is missing: a checkpoint of %d events was signed, and the log ends after %d; its tail was cut off or an old copy put in its place"
          .formatted(signatures.largest(), tree.size()));
    }
    if (tree.size() > signatures.largest()) {
      remarks.add("%d events from %d on are younger than the last checkpoint: nothing is proved about them".formatted(tree.size() - signatures.largest(), signatures.largest()));
    }
    if (clocksDiffer > 0) {
      remarks.add("%d events, first %d, were written when the service's clock and the database's differed by more than %d minutes"
          .formatted(clocksDiffer, firstDiffers, CLOCKS_MAY_DIFFER.toMinutes()));
    }
    return new Verdict.Pass(tree.size(), signatures.largest(), signatures.count(), fourEyes.disclosures(), List.copyOf(remarks));
  }
}

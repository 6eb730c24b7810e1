package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Standing;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;

/** What was told so far and can still change, each under its identity. */
final class Told {

  /** @param withdrawn kept so that its revisions are never used again */
  record Entry(String alert, int revision, boolean withdrawn, Finding finding) {}

  private List<Entry> entries = new ArrayList<>();

  /** What must be said so that what was told becomes the story. What is final is not taken back because its rule is watched no more. */
  List<Operation> become(List<Finding> story, Watch watch, long now, long floor, boolean corrected) {
    var next = new ArrayList<Entry>();
    var operations = new ArrayList<Operation>();
    var left = new ArrayList<>(story);
    var unmatched = new ArrayList<Entry>();
    var same = new HashSet<Episode>();
    for (var entry : entries) if (!entry.withdrawn) same.add(entry.finding.episode());
    var unchanged = new HashSet<Episode>();
    left.removeIf(finding -> same.contains(finding.episode()) && unchanged.add(finding.episode()));
    for (var entry : entries) {
      if (entry.withdrawn) next.add(entry);
      else if (unchanged.contains(entry.finding.episode())) next.add(entry);
      else unmatched.add(entry);
    }
    for (var entry : unmatched) {
      var match = earliestOverlapping(left, entry.finding.episode());
      if (match == null && corrected && entry.finding.episode().clear() <= floor && rule(watch, entry.finding.episode()) == null) continue;
      if (match == null) {
        var reason = corrected ? Operation.Reason.RULE_CORRECTED : overlapsAny(story, entry) ? Operation.Reason.MERGED : Operation.Reason.LATER_EVIDENCE;
        next.add(say(operations, Operation.Verb.WITHDRAW, entry.alert, entry.revision + 1, entry.finding, reason, watch, now));
      } else {
        left.remove(match);
        next.add(say(operations, verb(entry.finding.episode(), match.episode()), entry.alert, entry.revision + 1, match, Operation.Reason.NONE, watch, now));
      }
    }
    var taken = new HashSet<String>();
    for (var entry : next) taken.add(entry.alert);
    for (var finding : left) {
      var earlier = reusable(next, Identity.of(finding.episode(), 0));
      if (earlier != null) next.remove(earlier);
      var alert = earlier != null ? earlier.alert : freshIdentity(taken, finding.episode());
      next.add(say(operations, Operation.Verb.RAISE, alert, earlier != null ? earlier.revision + 1 : 1, finding, Operation.Reason.NONE, watch, now));
    }
    entries = next;
    return operations;
  }

  private static Operation.Verb verb(Episode before, Episode after) {
    boolean onlyCleared = before.open() && !after.open() && before.at() == after.at() && before.raised() == after.raised();
    return onlyCleared ? Operation.Verb.CLEAR : Operation.Verb.UPDATE;
  }

  private static Finding earliestOverlapping(List<Finding> findings, Episode episode) {
    Finding earliest = null;
    for (var finding : findings) {
      var other = finding.episode();
      if (other.sameKind(episode) && other.overlaps(episode) && (earliest == null || other.at() < earliest.episode().at())) earliest = finding;
    }
    return earliest;
  }

  private static boolean overlapsAny(List<Finding> story, Entry entry) {
    return earliestOverlapping(story, entry.finding.episode()) != null;
  }

  /** A withdrawn alert that comes back as it was first told goes on under its own identity. */
  private static Entry reusable(List<Entry> entries, String identity) {
    for (var entry : entries) if (entry.withdrawn && entry.alert.equals(identity)) return entry;
    return null;
  }

  private static String freshIdentity(Set<String> taken, Episode episode) {
    for (int salt = 0; ; salt++) {
      var identity = Identity.of(episode, salt);
      if (taken.add(identity)) return identity;
    }
  }

  private static Entry say(
      List<Operation> operations, Operation.Verb verb, String alert, int revision, Finding finding, Operation.Reason reason, Watch watch, long now) {
    operations.add(new Operation(verb, alert, revision, now, finding, reason, rule(watch, finding.episode()), watch.parameters()));
    return new Entry(alert, revision, verb == Operation.Verb.WITHDRAW, finding);
  }

  private static Rule rule(Watch watch, Episode episode) {
    return watch.rules().stream().filter(rule -> rule.id().equals(episode.rule())).findFirst().orElse(null);
  }

  /** Lets go of what the story, which has just let go of what is final, tells no more. */
  void letGo(List<Finding> story, long horizon) {
    Set<Episode> kept = new HashSet<>();
    for (var finding : story) kept.add(finding.episode());
    entries.removeIf(entry -> entry.withdrawn ? entry.finding.episode().at() < horizon : !kept.contains(entry.finding.episode()));
  }

  List<Entry> entries() {
    return entries;
  }

  void stands(List<Standing> standing) {
    for (var each : standing) entries.add(new Entry(each.alert(), each.revision(), each.withdrawn(), each.finding()));
  }

  Told copy() {
    var copy = new Told();
    copy.entries = new ArrayList<>(entries);
    return copy;
  }

  void write(Packer out) {
    out.list(entries, (p, entry) -> p.name(entry.alert).number(entry.revision).truth(entry.withdrawn).finding(entry.finding));
  }

  void read(Unpacker in) {
    entries = in.list(u -> new Entry(u.name(), (int) u.number(), u.truth(), u.finding()));
  }
}

package org.tutela.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a log was at a moment (C2SP tlog-checkpoint): origin, size, root, and one extension line of ours with the time.
 *
 * @param origin which log, without a scheme: for instance {@code tutela.example/audit}
 */
public record Checkpoint(String origin, long size, byte[] root, Optional<Instant> at) {
  private static final String TIME = "time ";

  public Checkpoint {
    if (origin.isEmpty() || origin.indexOf('\n') >= 0) throw new IllegalArgumentException("not an origin");
    if (size < 0 || root.length != Merkle.HASH_BYTES) throw new IllegalArgumentException("not a checkpoint");
  }

  /** Extension lines of others are passed over, as the format asks. */
  public static Checkpoint parse(String text) {
    var lines = text.lines().toList();
    if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) throw new IllegalArgumentException("not a checkpoint");
    var at = lines.stream().skip(3).filter(line -> line.startsWith(TIME)).findFirst().map(line -> Times.parse(line.substring(TIME.length())));
    return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), Base64.getDecoder().decode(lines.get(2)), at);
  }

  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n"
        + at.map(time -> TIME + Times.format(time) + "\n").orElse("");
  }

  public boolean sameTree(Checkpoint other) {
    return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
  }
}

package org.tutela.ledger;

import java.util.Arrays;

/** All that must be remembered of a log to go on appending to it: the roots of its complete subtrees, one a set bit of its size. */
public final class Frontier {
  private final byte[][] peaks = new byte[Long.SIZE][];
  private long size;

  public static Frontier empty() {
    return new Frontier();
  }

  /** @param peaks as {@link #bytes} gave them: the largest subtree first */
  public static Frontier of(long size, byte[] peaks) {
    if (size < 0 || peaks.length != Long.bitCount(size) * Merkle.HASH_BYTES) {
      throw new IllegalArgumentException("a frontier of " + size + " leaves does not have " + peaks.length + " bytes");
    }
    var frontier = new Frontier();
    frontier.size = size;
    int at = 0;
    for (int level = Long.SIZE - 2; level >= 0; level--) {
      if ((size >>> level & 1) == 0) continue;
      frontier.peaks[level] = Arrays.copyOfRange(peaks, at, at += Merkle.HASH_BYTES);
    }
    return frontier;
  }

  public void append(byte[] leafHash) {
    byte[] hash = leafHash;
    int level = 0;
    for (; (size >>> level & 1) == 1; level++) {
      hash = Merkle.node(peaks[level], hash);
      peaks[level] = null;
    }
    peaks[level] = hash;
    size++;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    byte[] root = null;
    for (byte[] peak : peaks) {
      if (peak != null) root = root == null ? peak : Merkle.node(peak, root);
    }
    return root == null ? Merkle.emptyRoot() : root.clone();
  }

  public byte[] bytes() {
    byte[] all = new byte[Long.bitCount(size) * Merkle.HASH_BYTES];
    int at = 0;
    for (int level = peaks.length - 1; level >= 0; level--) {
      if (peaks[level] == null) continue;
      System.arraycopy(peaks[level], 0, all, at, Merkle.HASH_BYTES);
      at += Merkle.HASH_BYTES;
    }
    return all;
  }
}

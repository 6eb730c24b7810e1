package org.tutela.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A log's hashes held in memory, for proofs: every complete subtree, 64 bytes a leaf. */
public final class Tree {
  private final List<Hashes> levels = new ArrayList<>();

  /** Many hashes end to end, so that a million of them are a few arrays and not a million objects. */
  private static final class Hashes {
    private byte[] bytes = new byte[64 * Merkle.HASH_BYTES];
    private int count;

    void add(byte[] hash) {
      int at = count++ * Merkle.HASH_BYTES;
      if (at == bytes.length) bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
      System.arraycopy(hash, 0, bytes, at, Merkle.HASH_BYTES);
    }

    byte[] get(int index) {
      return Arrays.copyOfRange(bytes, index * Merkle.HASH_BYTES, (index + 1) * Merkle.HASH_BYTES);
    }
  }

  public void append(byte[] leafHash) {
    byte[] hash = leafHash;
    for (int level = 0; ; level++) {
      if (levels.size() == level) levels.add(new Hashes());
      Hashes row = levels.get(level);
      row.add(hash);
      if (row.count % 2 == 1) return;
      hash = Merkle.node(row.get(row.count - 2), hash);
    }
  }

  public int size() {
    return levels.isEmpty() ? 0 : levels.getFirst().count;
  }

  public byte[] root(int size) {
    check(size >= 0 && size <= size());
    return size == 0 ? Merkle.emptyRoot() : hash(0, size);
  }

  /** The audit path of a leaf in the tree of the first {@code size} leaves (RFC 6962 2.1.1). */
  public List<byte[]> inclusion(int index, int size) {
    check(index >= 0 && index < size && size <= size());
    var path = new ArrayList<byte[]>();
    include(index, 0, size, path);
    return path;
  }

  /** That the tree of {@code second} leaves only added to the tree of {@code first} (RFC 6962 2.1.2). */
  public List<byte[]> consistency(int first, int second) {
    check(first > 0 && first <= second && second <= size());
    var proof = new ArrayList<byte[]>();
    if (first < second) consist(first, 0, second, true, proof);
    return proof;
  }

  private void include(int index, int begin, int end, List<byte[]> path) {
    if (end - begin == 1) return;
    int split = begin + split(end - begin);
    if (index < split) {
      include(index, begin, split, path);
      path.add(hash(split, end));
    } else {
      include(index, split, end, path);
      path.add(hash(begin, split));
    }
  }

  private void consist(int first, int begin, int end, boolean known, List<byte[]> proof) {
    if (first == end) {
      if (!known) proof.add(hash(begin, end));
      return;
    }
    int split = begin + split(end - begin);
    if (first <= split) {
      consist(first, begin, split, known, proof);
      proof.add(hash(split, end));
    } else {
      consist(first, split, end, false, proof);
      proof.add(hash(begin, split));
    }
  }

  private byte[] hash(int begin, int end) {
    int width = end - begin;
    if (Integer.bitCount(width) == 1 && begin % width == 0) {
      int level = Integer.numberOfTrailingZeros(width);
      return levels.get(level).get(begin >>> level);
    }
    int split = begin + split(width);
    return Merkle.node(hash(begin, split), hash(split, end));
  }

  /** The largest power of two below the width. */
  private static int split(int width) {
    return Integer.highestOneBit(width - 1);
  }

  private static void check(boolean within) {
    if (!within) throw new IndexOutOfBoundsException("not in this tree");
  }
}

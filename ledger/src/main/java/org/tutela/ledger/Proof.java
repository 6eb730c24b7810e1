package org.tutela.ledger;

import java.util.Arrays;
import java.util.List;

/** Checks audit paths and consistency proofs with nothing but roots (RFC 9162 2.1.3.2 and 2.1.4.2, the same trees as RFC 6962). */
public final class Proof {
  private Proof() {}

  public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) return false;
    long node = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (last == 0) return false;
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.node(sibling, hash);
        if ((node & 1) == 0) {
          int up = Long.numberOfTrailingZeros(node);
          if (node == 0) return false;
          node >>>= up;
          last >>>= up;
        }
      } else {
        hash = Merkle.node(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  public static boolean consistent(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    if (first < 0 || first > second) return false;
    if (first == second) return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    if (first == 0) return proof.isEmpty() && Arrays.equals(firstRoot, Merkle.emptyRoot());
    if (proof.isEmpty()) return false;
    long node = first - 1;
    long last = second - 1;
    int shared = Long.numberOfTrailingZeros(~node);
    node >>>= shared;
    last >>>= shared;
    boolean whole = Long.bitCount(first) == 1;
    byte[] older = whole ? firstRoot : proof.getFirst();
    byte[] newer = older;
    for (byte[] hash : whole ? proof : proof.subList(1, proof.size())) {
      if (last == 0) return false;
      if ((node & 1) == 1 || node == last) {
        older = Merkle.node(hash, older);
        newer = Merkle.node(hash, newer);
        while (node != 0 && (node & 1) == 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        newer = Merkle.node(newer, hash);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && Arrays.equals(older, firstRoot) && Arrays.equals(newer, secondRoot);
  }
}

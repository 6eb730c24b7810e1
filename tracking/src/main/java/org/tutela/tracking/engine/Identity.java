package org.tutela.tracking.engine;

import org.tutela.tracking.alert.Episode;

/** An alert's name: a hash (FNV-1a, 64 bits) of rule, kind and first onset, so that a replay gives the same. */
final class Identity {
  private static final long PRIME = 0x100000001b3L;

  private Identity() {}

  static String of(Episode episode, int salt) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < episode.rule().length(); i++) hash = (hash ^ episode.rule().charAt(i)) * PRIME;
    var kind = episode.kind().name();
    for (int i = 0; i < kind.length(); i++) hash = (hash ^ kind.charAt(i)) * PRIME;
    for (int shift = 0; shift < 64; shift += 8) hash = (hash ^ (episode.at() >>> shift & 0xFF)) * PRIME;
    return "%016x".formatted((hash ^ salt) * PRIME);
  }
}

package org.tutela.intake;

/**
 * A request as it crosses and as it lies in {@code intake.envelope}: nobody but the holder of the private keys reads
 * it, and it opens only under the reference and the version that it was sealed with.
 *
 * @param version of {@link RequestCodec} that wrote it
 */
public record Envelope(String reference, int version, byte[] sealed) {
  /** What opening came to. */
  public sealed interface Opened {
    record Read(Request request) implements Opened {}
    /** Tampered with, cut, moved to another reference, or sealed to other keys. */
    record NotOurs() implements Opened {}
    /** Written by a later portal: keep it, and open it after the service is brought up to date. */
    record TooNew(int version) implements Opened {}
  }

  byte[] associated() {
    return ("tutela intake " + version + " " + reference).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Envelope[" + reference + ", " + sealed.length + " bytes]";
  }
}

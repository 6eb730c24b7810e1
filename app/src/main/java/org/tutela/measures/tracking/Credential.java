package org.tutela.measures.tracking;

/** What somebody outside says to be a device; nothing of it is believed yet. */
public sealed interface Credential {

  /** @param signed what the signature is over @param counter more than 0 */
  record Signature(String number, long counter, byte[] signed, byte[] signature) implements Credential {}

  /** What a telephone app gives as its identifier. */
  record Identifier(String secret) implements Credential {}

  record Gateway(String secret) implements Credential {}
}

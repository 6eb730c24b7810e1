package org.tutela.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Signs notes. Written down as two lines: {@code PRIVATE+KEY+name+id+base64(0x01 || seed)}, and the verifier key,
 * which is not secret.
 */
public final class NoteSigner {
  private static final String MARK = "PRIVATE+KEY+";
  /** The DER header of an Ed25519 private key (RFC 8410). */
  private static final byte[] DER = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final PrivateKey secret;
  private final NoteKey key;

  private NoteSigner(PrivateKey secret, NoteKey key) {
    this.secret = secret;
    this.key = key;
    if (!key.signed(sign("test\n"))) throw new IllegalArgumentException("the private key and the verifier key do not belong together");
  }

  public static NoteSigner generate(String name) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(pair.getPrivate(), NoteKey.of(name, pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param written both lines, as {@link #written} gave them */
  public static NoteSigner read(String written) {
    var lines = written.strip().lines().toList();
    if (lines.size() != 2 || !lines.getFirst().startsWith(MARK)) throw new IllegalArgumentException("not a signing key");
    var key = NoteKey.parse(lines.getLast());
    String start = MARK + key.name() + "+" + NoteKey.hex(key.id()) + "+";
    if (!lines.getFirst().startsWith(start)) throw new IllegalArgumentException("the private key and the verifier key do not belong together");
    byte[] typed = Base64.getDecoder().decode(lines.getFirst().substring(start.length()));
    if (typed.length != 33 || typed[0] != NoteKey.ED25519) throw new IllegalArgumentException("not a signing key");
    try {
      byte[] der = Arrays.copyOf(DER, DER.length + 32);
      System.arraycopy(typed, 1, der, DER.length, 32);
      return new NoteSigner(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a signing key", e);
    }
  }

  public String written() {
    byte[] der = secret.getEncoded();
    byte[] typed = new byte[33];
    typed[0] = NoteKey.ED25519;
    System.arraycopy(der, der.length - 32, typed, 1, 32);
    return MARK + key.name() + "+" + NoteKey.hex(key.id()) + "+" + Base64.getEncoder().encodeToString(typed) + "\n" + key + "\n";
  }

  public NoteKey key() {
    return key;
  }

  public SignedNote sign(String text) {
    SignedNote.checkText(text);
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return new SignedNote(text, List.of(new SignedNote.Signed(key.name(), key.id(), signer.sign())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "NoteSigner " + key.name();
  }
}

package org.tutela.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A verifier key of C2SP signed-note: {@code name+hex id+base64(0x01 || Ed25519 public key)}. */
public final class NoteKey {
  static final byte ED25519 = 1;
  /** The DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410). */
  private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] bare;
  private final int id;
  private final PublicKey key;

  private NoteKey(String name, byte[] bare) {
    if (!isName(name)) throw new IllegalArgumentException("not a key name");
    if (bare.length != 32) throw new IllegalArgumentException("not an Ed25519 key");
    this.name = name;
    this.bare = bare;
    this.id = id(name, bare);
    try {
      byte[] der = Arrays.copyOf(DER, DER.length + bare.length);
      System.arraycopy(bare, 0, der, DER.length, bare.length);
      this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
  }

  static NoteKey of(String name, PublicKey key) {
    byte[] der = key.getEncoded();
    return new NoteKey(name, Arrays.copyOfRange(der, der.length - 32, der.length));
  }

  public static NoteKey parse(String vkey) {
    String[] parts = vkey.strip().split("\\+", 3);
    if (parts.length != 3) throw new IllegalArgumentException("a key looks like name+id+base64");
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != 33 || typed[0] != ED25519) throw new IllegalArgumentException("not an Ed25519 key");
    var key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!hex(key.id).equals(parts[1])) throw new IllegalArgumentException("the key's id does not belong to it");
    return key;
  }

  /** No space, no plus: both would end the name where it stands. */
  static boolean isName(String name) {
    return !name.isEmpty() && name.indexOf('+') < 0 && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** SHA-256(name || LF || 0x01 || public key), its first four bytes. */
  private static int id(String name, byte[] bare) {
    MessageDigest sha = Merkle.sha256();
    sha.update(name.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) '\n');
    sha.update(ED25519);
    return ByteBuffer.wrap(sha.digest(bare)).getInt();
  }

  static String hex(int id) {
    return HexFormat.of().toHexDigits(id);
  }

  public String name() {
    return name;
  }

  int id() {
    return id;
  }

  /** Whether the text of the note is signed with this key. */
  public boolean signed(SignedNote note) {
    return note.signatures().stream().anyMatch(one -> one.name().equals(name) && one.keyId() == id && holds(note.text(), one.bytes()));
  }

  private boolean holds(String text, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    byte[] typed = new byte[33];
    typed[0] = ED25519;
    System.arraycopy(bare, 0, typed, 1, bare.length);
    return name + "+" + hex(id) + "+" + Base64.getEncoder().encodeToString(typed);
  }
}

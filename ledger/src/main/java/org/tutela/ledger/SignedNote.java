package org.tutela.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it, as C2SP signed-note has it: the text, an empty line, and one line a signature.
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<Signed> signatures) {
  private static final String DASH = "\u2014 ";

  public record Signed(String name, int keyId, byte[] bytes) {}

  public SignedNote {
    checkText(text);
    signatures = List.copyOf(signatures);
  }

  static void checkText(String text) {
    if (!text.endsWith("\n")) throw new IllegalArgumentException("a note's text ends with a line feed");
    if (text.codePoints().anyMatch(c -> c < 0x20 && c != '\n')) throw new IllegalArgumentException("a note's text has no control characters");
  }

  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || end + 2 >= note.length() || !note.endsWith("\n")) throw new IllegalArgumentException("not a signed note");
    var signatures = new ArrayList<Signed>();
    for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) signatures.add(signature(line));
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  private static Signed signature(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) throw new IllegalArgumentException("not a signature line");
    String name = line.substring(DASH.length(), space);
    byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1));
    if (!NoteKey.isName(name) || bytes.length < 5) throw new IllegalArgumentException("not a signature line");
    var buffer = ByteBuffer.wrap(bytes);
    int id = buffer.getInt();
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return new Signed(name, id, rest);
  }

  @Override
  public String toString() {
    var all = new StringBuilder(text).append('\n');
    for (Signed one : signatures) {
      byte[] bytes = ByteBuffer.allocate(4 + one.bytes().length).putInt(one.keyId()).put(one.bytes()).array();
      all.append(DASH).append(one.name()).append(' ').append(Base64.getEncoder().encodeToString(bytes)).append('\n');
    }
    return all.toString();
  }
}

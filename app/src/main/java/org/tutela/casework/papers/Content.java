package org.tutela.casework.papers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a file is, by what is in it: neither its name nor what the browser says of it counts. */
sealed interface Content {
  String JPEG = "image/jpeg";
  String PNG = "image/png";
  String PDF = "application/pdf";

  /** @param bytes as they are kept: a picture written anew, a document as it came */
  record Fit(String mediaType, byte[] bytes) implements Content {}

  /** @param why said beside the field, with what to do */
  record Unfit(String why) implements Content {}

  static Content of(byte[] sent) {
    if (starts(sent, 0xff, 0xd8, 0xff)) return Picture.anew(sent, JPEG);
    if (starts(sent, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) return Picture.anew(sent, PNG);
    if (starts(sent, '%', 'P', 'D', 'F', '-')) return document(sent);
    if (sent.length > 12 && new String(sent, 4, 7, StandardCharsets.ISO_8859_1).equals("ftyphei")) return new Unfit("This is a picture as some telephones keep it (HEIC): save it as JPEG first");
    return new Unfit("The file must be a JPEG, a PNG or a PDF");
  }

  private static boolean starts(byte[] sent, int... signature) {
    if (sent.length < signature.length) return false;
    for (int i = 0; i < signature.length; i++) {
      if ((sent[i] & 0xff) != signature[i]) return false;
    }
    return true;
  }

  /**
   * A document is kept as it came and never opened here; readers get it to save. What acts of itself is refused where it can be seen without unpacking,
   * and so is a file that is something else as well.
   */
  private static Content document(byte[] sent) {
    String end = new String(Arrays.copyOfRange(sent, Math.max(0, sent.length - 1024), sent.length), StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) return new Unfit("The PDF is cut off: send it again whole");
    String text = new String(sent, StandardCharsets.ISO_8859_1);
    if (text.contains("PK\5\6")) return new Unfit("The PDF is an archive as well: save it anew as a PDF alone");
    if (Stream.of("/JavaScript", "/Launch", "/EmbeddedFile", "<script").anyMatch(text::contains)) {
      return new Unfit("The PDF has a script or another file in it: print it to a PDF anew, and send that");
    }
    return new Fit(PDF, sent);
  }
}

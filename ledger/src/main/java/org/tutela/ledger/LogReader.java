package org.tutela.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads an export, one part at a time. Believes no length that it is told beyond what one event can be. */
final class LogReader {
  sealed interface Part {}

  record Head(String origin) implements Part {}

  record Note(String text) implements Part {}

  record Leaf(long index, byte[] hash, byte[] event) implements Part {}

  record End(long events) implements Part {}

  /** The file is not an export, or is cut off. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String why) {
      super(why);
    }
  }

  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_PART = 1 << 20;
  private final InputStream in;
  private final byte[] line = new byte[LONGEST_LINE];

  LogReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  Head head() throws IOException, Broken {
    if (!line().equals(LogWriter.HEAD)) throw new Broken("is not an export of a log");
    String origin = line();
    if (!origin.startsWith("origin ")) throw new Broken("names no origin");
    return new Head(origin.substring("origin ".length()));
  }

  Part next() throws IOException, Broken {
    String[] words = line().split(" ", -1);
    return switch (words[0] + " " + words.length) {
      case "checkpoint 2" -> new Note(new String(bytes(words[1]), StandardCharsets.UTF_8));
      case "event 4" -> new Leaf(number(words[1]), hash(words[2]), bytes(words[3]));
      case "end 2" -> end(number(words[1]));
      default -> throw new Broken("has a line that is no checkpoint, event or end");
    };
  }

  private End end(long events) throws IOException, Broken {
    if (in.read() >= 0) throw new Broken("goes on after its end");
    return new End(events);
  }

  private String line() throws IOException, Broken {
    for (int length = 0; length < LONGEST_LINE; length++) {
      int c = in.read();
      if (c < 0) throw new Broken("is cut off");
      if (c == '\n') return new String(line, 0, length, StandardCharsets.UTF_8);
      line[length] = (byte) c;
    }
    throw new Broken("has a line that is too long");
  }

  private byte[] bytes(String length) throws IOException, Broken {
    long wanted = number(length);
    if (wanted > LONGEST_PART) throw new Broken("has a part that is too long");
    byte[] bytes = in.readNBytes((int) wanted);
    if (bytes.length < wanted) throw new Broken("is cut off");
    return bytes;
  }

  private static long number(String text) throws Broken {
    if (!text.matches("0|[1-9][0-9]{0,17}")) throw new Broken("has a number that is none");
    return Long.parseLong(text);
  }

  private static byte[] hash(String text) throws Broken {
    try {
      byte[] hash = HexFormat.of().parseHex(text);
      if (hash.length == Merkle.HASH_BYTES) return hash;
    } catch (IllegalArgumentException e) {
      throw new Broken("has a hash that is none");
    }
    throw new Broken("has a hash that is none");
  }
}

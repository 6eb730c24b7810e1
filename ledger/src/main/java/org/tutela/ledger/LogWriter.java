package org.tutela.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes an export, as FORMAT.md says: origin, checkpoints, events, end. Holds nothing back, so a log of any length will do. */
public final class LogWriter {
  static final String HEAD = "tutela log 1";
  private static final HexFormat HEX = HexFormat.of();
  private final OutputStream out;
  private long events;

  /** @param out buffered */
  public LogWriter(OutputStream out, String origin) throws IOException {
    this.out = out;
    line(HEAD);
    line("origin " + origin);
  }

  public void checkpoint(SignedNote note) throws IOException {
    byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
    line("checkpoint " + bytes.length);
    out.write(bytes);
  }

  /** @param leafHash as the log holds it, not as the bytes give it: the verifier compares them */
  public void event(long index, byte[] leafHash, byte[] event) throws IOException {
    line("event " + index + " " + HEX.formatHex(leafHash) + " " + event.length);
    out.write(event);
    events++;
  }

  public void end() throws IOException {
    line("end " + events);
    out.flush();
  }

  private void line(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}

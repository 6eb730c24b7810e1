package org.tutela.bench.zones;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.tracking.geometry.Polygon;

/** A Tile38 server that runs beside, with a fence for each zone; fixes are sent to it many at once. */
final class Tile38Fence implements AutoCloseable {
  private static final int PIPELINE = 500;
  private static final double TICKS = 100;

  private final Socket socket;
  private final BufferedInputStream in;
  private final BufferedOutputStream out;
  private final long process;

  Tile38Fence(int port, long process) throws IOException {
    this.process = process;
    socket = new Socket("127.0.0.1", port);
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  void fences(List<Polygon> zones) throws IOException {
    command("FLUSHDB");
    command("PDELCHAN", "*");
    for (int i = 0; i < zones.size(); i++) {
      var ring = Corners.of(zones.get(i)).stream().map(c -> String.format(Locale.ROOT, "[%.7f,%.7f]", c[1], c[0])).collect(Collectors.joining(","));
      command("SETCHAN", "zone" + i, "WITHIN", "fleet", "FENCE", "DETECT", "enter,exit", "OBJECT", "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
    }
  }

  private void command(String... words) throws IOException {
    send(words);
    out.flush();
    reply();
  }

  /** Fixes for each CPU-second of the server. */
  double sets(People people, int fixes) throws IOException {
    double before = serverSeconds();
    for (int from = 0; from < fixes; from += PIPELINE) {
      for (int i = from; i < from + PIPELINE; i++) {
        send("SET", "fleet", "w" + i, "POINT", String.valueOf(people.latitude(i) / 1e7), String.valueOf(people.longitude(i) / 1e7));
      }
      out.flush();
      for (int i = 0; i < PIPELINE; i++) reply();
    }
    return fixes / (serverSeconds() - before);
  }

  private void send(String... words) throws IOException {
    out.write(("*" + words.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
    for (var word : words) out.write(("$" + word.length() + "\r\n" + word + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void reply() throws IOException {
    int first = in.read();
    if (first != '+' && first != ':') throw new IOException("Tile38 said " + (char) first + new String(in.readNBytes(Math.min(200, in.available())), StandardCharsets.UTF_8));
    while (in.read() != '\n') Thread.onSpinWait();
  }

  private double serverSeconds() throws IOException {
    var fields = Files.readString(Path.of("/proc/" + process + "/stat")).replaceFirst(".*\\) ", "").split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

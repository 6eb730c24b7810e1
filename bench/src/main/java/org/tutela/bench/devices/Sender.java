package org.tutela.bench.devices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Devices that send over HTTP, each on a connection of its own which it keeps: one thread and bare sockets, in a process of its own, since what
 * sending costs is no cost of the service. They send by the clock, whether the answers are quick or not; one that has not been answered yet waits.
 * Arguments: port, file, kind, reports a second, seconds, the first who walks into a zone, how many a second do.
 */
public final class Sender {
  private static final int GREET_AT_ONCE = 16;

  private final Selector selector;
  private final InetSocketAddress to;
  private final Line[] lines;
  private final long[] nanos = new long[1 << 20];
  private int answered;
  private int others;
  private int held;

  private final class Line {
    final Speaker speaker;
    final ByteBuffer in = ByteBuffer.allocate(1024);
    SocketChannel channel;
    long sent;
    boolean waits;

    Line(Speaker speaker) {
      this.speaker = speaker;
    }

    void open() throws IOException {
      channel = SocketChannel.open(to);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
      in.clear();
    }

    void send() throws IOException {
      if (channel == null) open();
      var out = ByteBuffer.wrap(speaker.request(System.currentTimeMillis()));
      sent = System.nanoTime();
      waits = true;
      while (out.hasRemaining()) channel.write(out);
    }

    void read() throws IOException {
      if (ended()) {
        if (waits) others++; // without an answer
        waits = false;
        close();
        return;
      }
      String head = new String(in.array(), 0, in.position(), StandardCharsets.US_ASCII);
      int end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      String lower = head.toLowerCase(Locale.ROOT);
      int at = lower.indexOf("content-length:");
      int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 15, head.indexOf('\r', at)).strip());
      if (in.position() < end + 4 + length) return;
      nanos[answered++ & nanos.length - 1] = System.nanoTime() - sent;
      if (!head.startsWith("HTTP/1.1 200")) others++;
      waits = false;
      in.clear();
      if (lower.contains("connection: close")) close();
    }

    private boolean ended() {
      try {
        return channel.read(in) < 0;
      } catch (IOException e) {
        return true; // closed with a report on its way
      }
    }

    private void close() throws IOException {
      channel.close();
      channel = null;
    }
  }

  private Sender(int port, List<Speaker> speakers) throws IOException {
    selector = Selector.open();
    to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    lines = speakers.stream().map(Line::new).toArray(Line[]::new);
  }

  public static void main(String[] args) throws IOException {
    String kind = args[2];
    var speakers = Files.readAllLines(Path.of(args[1])).stream().filter(line -> line.startsWith(kind)).map(Speaker::read).toList();
    new Sender(Integer.parseInt(args[0]), speakers).run(Double.parseDouble(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]), Double.parseDouble(args[6]));
  }

  private void run(double reports, int seconds, int first, double entering) throws IOException {
    double calls = reports / lines[0].speaker.reports();
    var walks = Arrays.stream(lines).flatMap(line -> line.speaker.walks().stream()).toList();
    greet();
    System.out.println("ready");
    if (System.in.read() < 0) return;
    long began = System.nanoTime();
    long ends = began + seconds * 1_000_000_000L;
    long due = 0;
    int entered = 0;
    while (true) {
      long now = System.nanoTime();
      if (now >= ends) break;
      double passed = (now - began) / 1e9;
      for (; entered < passed * entering; entered++) walks.get((first + entered) % walks.size()).enter();
      for (; due < passed * calls; due++) {
        var line = lines[(int) (due % lines.length)];
        if (line.waits) held++;
        else line.send();
      }
      long wait = (long) ((due / calls - passed) * 1000);
      selector.select(key -> read((Line) key.attachment()), Math.max(1, wait));
    }
    for (long patience = System.nanoTime() + 5_000_000_000L; waiting() && System.nanoTime() < patience; ) selector.select(key -> read((Line) key.attachment()), 10);
    double lasted = (System.nanoTime() - began) / 1e9;
    int kept = Math.min(answered, nanos.length);
    Arrays.sort(nanos, 0, kept);
    System.out.printf(Locale.ROOT, "%d %d %d %d %.3f %.2f %.2f%n", answered, answered * lines[0].speaker.reports(), others, held, lasted, nanos[kept / 2] / 1e6, nanos[(int) (kept * 0.99)] / 1e6);
  }

  /** Each sends once before the clock runs, a few at a time: whoever connects is looked up, and that is no report's cost. */
  private void greet() throws IOException {
    for (int next = 0; next < lines.length || waiting(); ) {
      while (next < lines.length && (next < GREET_AT_ONCE || !lines[next - GREET_AT_ONCE].waits)) lines[next++].send();
      selector.select(key -> read((Line) key.attachment()), 100);
    }
    answered = 0;
  }

  private boolean waiting() {
    return Arrays.stream(lines).anyMatch(line -> line.waits);
  }

  private static void read(Line line) {
    try {
      if (line.channel != null) line.read();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

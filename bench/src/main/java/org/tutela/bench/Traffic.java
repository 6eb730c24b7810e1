package org.tutela.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Connections that ask for page after page, each as soon as the last one has come. Bare sockets, since whatever the
 * asking costs is taken from the service, which shares the processors.
 */
final class Traffic {
  /** @param milliseconds of each answer, in order of length; @param others answers that were not 200 */
  record Result(double seconds, double[] milliseconds, long bytes, int others) {
    double perSecond() {
      return milliseconds.length / seconds;
    }

    double quantile(double q) {
      return milliseconds[(int) Math.min(milliseconds.length - 1, Math.floor(q * milliseconds.length))];
    }
  }

  private final int port;

  Traffic(int port) {
    this.port = port;
  }

  /** @param requests of each connection, in turn */
  Result run(List<List<byte[]>> requests, int seconds) throws InterruptedException {
    long began = System.nanoTime();
    long ends = began + seconds * 1_000_000_000L;
    var visitors = requests.stream().map(own -> new Visitor(own, ends)).toList();
    var threads = visitors.stream().map(visitor -> Thread.ofPlatform().start(visitor)).toList();
    for (Thread thread : threads) thread.join();
    for (Visitor visitor : visitors) if (visitor.fault != null) throw new IllegalStateException("a connection failed", visitor.fault);
    double[] all = visitors.stream().flatMapToDouble(v -> v.milliseconds.stream().mapToDouble(m -> m)).sorted().toArray();
    return new Result((System.nanoTime() - began) / 1e9, all, visitors.stream().mapToLong(v -> v.bytes).sum(),
        visitors.stream().mapToInt(v -> v.others).sum());
  }

  static byte[] get(String path, String cookie) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private final class Visitor implements Runnable {
    private final List<byte[]> requests;
    private final long ends;
    private final List<Double> milliseconds = new ArrayList<>();
    private final byte[] buffer = new byte[1 << 16];
    private long bytes;
    private int others;
    private IOException fault;
    private boolean closed;

    Visitor(List<byte[]> requests, long ends) {
      this.requests = requests;
      this.ends = ends;
    }

    @Override
    public void run() {
      try {
        for (int next = 0; System.nanoTime() < ends; ) {
          closed = false;
          try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (!closed && System.nanoTime() < ends) {
              long sent = System.nanoTime();
              socket.getOutputStream().write(requests.get(next++ % requests.size()));
              answer(in);
              milliseconds.add((System.nanoTime() - sent) / 1e6);
            }
          }
        }
      } catch (IOException e) {
        fault = e;
      }
    }

    private void answer(InputStream in) throws IOException {
      if (!line(in).startsWith("HTTP/1.1 200")) others++;
      long length = -1;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) length = Long.parseLong(lower.substring(15).strip());
        if (lower.equals("connection: close")) closed = true;
      }
      if (length < 0) throw new IOException("an answer without a length");
      bytes += length;
      for (long left = length; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) throw new IOException("an answer cut short");
        left -= read;
      }
    }

    private String line(InputStream in) throws IOException {
      int length = 0;
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) throw new IOException("the connection ended");
        buffer[length++] = (byte) c;
      }
      return new String(buffer, 0, Math.max(0, length - 1), StandardCharsets.US_ASCII);
    }
  }
}

package org.tutela.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tutela.bench.devices.Sender;

/** What devices send for some time, and what it takes of whoever takes it in. */
record Load(String kind, int perSecond, int seconds, int firstToEnter, double entering) {

  /** @param service and the others in seconds of processor; @param held calls that were not made, since the last one had not been answered */
  record Result(long calls, long reports, long others, long held, double seconds, double median, double p99, double service, double database, double sender) {
    double perSecond() {
      return reports / seconds;
    }

    double perCpuSecond() {
      return reports / (service + database);
    }

    String said() {
      return String.format(Locale.ROOT, "%,d reports in %,d calls in %.1f s: %,.0f /s; answered within %.1f ms (median), %.1f ms (p99); not called since still waiting: %,d; others: %,d",
          reports, calls, seconds, perSecond(), median, p99, held, others);
    }

    String cost() {
      return String.format(Locale.ROOT, "%.1f microseconds: service %.1f, database %.1f; beside them the sender %.1f", (service + database) / reports * 1e6, service / reports * 1e6,
          database / reports * 1e6, sender / reports * 1e6);
    }
  }

  /**
   * Whoever is sent to.
   *
   * @param cluster its database's folder; @param path where telephones send; @param settled waits until all that was answered has been dealt with, which is part of the cost
   */
  record Door(long service, int port, Path cluster, String path, Settled settled) {
    Door(long service, int port, Path cluster, String path) {
      this(service, port, cluster, path, () -> 0);
    }
  }

  interface Settled {
    /** @return how many seconds after the call the last was dealt with */
    double await() throws IOException, InterruptedException;
  }

  /** @param fleet the file that names those who send */
  Result run(Door door, Path fleet) throws IOException, InterruptedException {
    Process sender = Jvm.of(Sender.class, List.of("-Dpath=" + door.path()), Integer.toString(door.port()), fleet.toString(), kind, Integer.toString(perSecond), Integer.toString(seconds),
        Integer.toString(firstToEnter), Double.toString(entering)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = sender.inputReader()) {
      for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) if (line == null) throw new IllegalStateException("the sender did not start");
      door.settled().await();
      double ofService = Jvm.cpu(door.service());
      double ofDatabase = Jvm.cpu(Jvm.workingIn(door.cluster()));
      double ofSender = Jvm.cpu(sender.pid());
      sender.outputWriter().append('\n').flush();
      String line = said.readLine();
      if (line == null) throw new IllegalStateException("the sender failed");
      double ofSending = cpuOf(sender, ofSender);
      double behind = door.settled().await();
      String[] words = line.split(" ");
      return new Result(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]), Double.parseDouble(words[4]) + behind, Double.parseDouble(words[5]),
          Double.parseDouble(words[6]), Jvm.cpu(door.service()) - ofService, Jvm.cpu(Jvm.workingIn(door.cluster())) - ofDatabase, ofSending);
    } finally {
      sender.destroy();
      sender.waitFor();
    }
  }

  /** It may have ended by now; then it has said what it used itself. */
  private static double cpuOf(Process sender, double before) {
    return sender.info().totalCpuDuration().map(cpu -> cpu.toMillis() / 1000.0 - before).orElse(0.0);
  }
}

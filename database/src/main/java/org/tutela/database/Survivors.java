package org.tutela.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left behind on a cluster: a postmaster whose supervisor was killed, back ends whose
 * postmaster was, or only a pid file. They are stopped, not adopted, so that the server is again a child that
 * we can watch and its port and parameters are the ones asked for; a stop and a start take under a second.
 *
 * <p>Every process of PostgreSQL has the cluster as its working directory, which no pid file can misreport. A pid
 * file alone would: the number may be another process by now, or a zombie that nobody reaps (state Z has no
 * working directory, so it does not count here).
 */
record Survivors(Path cluster) {
  private static final Logger LOG = LoggerFactory.getLogger(Survivors.class);

  void stop(Duration patience) throws IOException, InterruptedException {
    Path pidFile = cluster.resolve("postmaster.pid");
    Optional<Long> postmaster = pid(pidFile);
    List<Long> alive = alive(postmaster);
    if (!alive.isEmpty()) LOG.info("Stopping {} database processes left by an earlier run", alive.size());
    if (postmaster.filter(alive::contains).isPresent()) {
      signal("INT", postmaster.get());
      awaitNone(postmaster, patience);
    }
    for (long pid : alive(postmaster)) signal("QUIT", pid);
    if (!awaitNone(postmaster, Duration.ofSeconds(5))) {
      for (long pid : alive(postmaster)) signal("KILL", pid);
      awaitNone(postmaster, Duration.ofSeconds(5));
    }
    if (!alive(postmaster).isEmpty()) throw new CannotStart("An earlier database on " + cluster + " does not stop.");
    // PostgreSQL would take a zombie's number, or a stranger's, for a running server.
    if (Files.isDirectory(Path.of("/proc/self"))) Files.deleteIfExists(pidFile);
  }

  private boolean awaitNone(Optional<Long> postmaster, Duration patience) throws InterruptedException {
    for (long waited = 0; waited < patience.toMillis(); waited += 20) {
      if (alive(postmaster).isEmpty()) return true;
      Thread.sleep(20);
    }
    return false;
  }

  private List<Long> alive(Optional<Long> postmaster) {
    Path proc = Path.of("/proc");
    var found = new ArrayList<Long>();
    if (Files.isDirectory(proc.resolve("self"))) {
      try (var entries = Files.newDirectoryStream(proc, "[0-9]*")) {
        Path here = cluster.toRealPath();
        for (Path entry : entries) {
          if (worksIn(entry, here)) found.add(Long.valueOf(entry.getFileName().toString()));
        }
      } catch (IOException e) {
        throw new CannotStart("/proc cannot be read", e);
      }
    } else {
      postmaster.flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive)
          .filter(process -> process.info().command().orElse("").endsWith("postgres"))
          .ifPresent(process -> found.add(process.pid()));
    }
    return found;
  }

  private static boolean worksIn(Path process, Path folder) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(folder)
          && Files.readString(process.resolve("comm")).startsWith("postgres");
    } catch (IOException e) {
      return false; // gone, a zombie, or another user's
    }
  }

  static Optional<Long> pid(Path pidFile) {
    try {
      return Files.readAllLines(pidFile).stream().findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** SIGINT is PostgreSQL's fast stop; Java itself can only send SIGTERM, which waits for every client to leave. */
  static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }
}

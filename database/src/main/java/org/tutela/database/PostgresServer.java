package org.tutela.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in one folder: made on the first start, started as a direct child, watched, started again
 * when it dies, stopped on close. Durable (fsync on, checksums), on loopback only, every login by SCRAM.
 * A start also clears away what a killed run left behind.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final String DATABASE = "tutela";
  private static final Duration STOP = Duration.ofSeconds(30);

  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final Settings settings;
  private final FileLock lock;
  private final Cluster cluster;
  private final Path log;
  private final int port;
  private Process process;
  private boolean closing;

  /** Starts the server of that folder, making it if there is none; returns when it answers. */
  public static PostgresServer start(Path folder, Settings settings) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      if (!Files.exists(home)) Folders.forOwnerOnly(home);
      return new PostgresServer(home, settings);
    } catch (IOException | SQLException e) {
      throw new CannotStart("The database in " + home + " did not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while the database started", e);
    }
  }

  /** A server for whoever looks at a folder on which none runs, a copy for instance; empty where one does, of whatever process. */
  public static Optional<PostgresServer> unlessRunning(Path folder, Settings settings) {
    if (!Files.exists(folder.resolve("cluster").resolve("PG_VERSION"))) throw new CannotStart("No database has run in " + folder + " yet.");
    try {
      return Optional.of(start(folder, settings));
    } catch (Taken running) {
      return Optional.empty();
    }
  }

  private static final class Taken extends CannotStart {
    private static final long serialVersionUID = 1L;

    Taken(Path folder) {
      super("Another Tutela is running on the data folder " + folder + ". Stop it first, or name another folder.");
    }
  }

  /** How another process of this machine connects to the server that runs on that folder. */
  public static Login login(Path folder, Role role) {
    try {
      return new Login(Files.readString(folder.resolve("url")).strip(), role.user(), new Secrets(folder.resolve("secrets")).of(role));
    } catch (IOException e) {
      throw new CannotStart("No database has run in " + folder + " yet.", e);
    }
  }

  private PostgresServer(Path home, Settings settings) throws IOException, SQLException, InterruptedException {
    this.home = home;
    this.settings = settings;
    Identity identity = Identity.of(home);
    this.lock = lock(home.resolve("lock"));
    try {
      this.log = home.resolve("postgres.log");
      Binaries binaries = Binaries.in(settings.binaries().orElse(home.resolve(Binaries.VERSION)));
      Secrets secrets = new Secrets(home.resolve("secrets"));
      secrets.make();
      identity.handOver(home);
      this.cluster = new Cluster(home.resolve("cluster"), binaries, identity, secrets);
      if (Files.exists(cluster.folder())) new Survivors(cluster.folder()).stop(STOP);
      rotateLog();
      cluster.make(log);
      this.port = settings.port() != 0 ? settings.port() : freePort();
      launch();
      try {
        publishUrl();
        cluster.furnish(login(Role.ADMINISTRATOR));
      } catch (SQLException | IOException e) {
        halt();
        throw e;
      }
      if (settings.stopsWithJvm()) Runtime.getRuntime().addShutdownHook(new Thread(this::close, "database-stop"));
    } catch (RuntimeException | IOException | SQLException | InterruptedException e) {
      unlock();
      throw e;
    }
  }

  public String url() {
    // The detail of a server's error message quotes the row, which must not reach a log.
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?logServerErrorDetail=false";
  }

  public Login login(Role role) {
    return new Login(url(), role.user(), cluster.secrets().of(role));
  }

  public int port() {
    return port;
  }

  /** The process id of the postmaster. */
  public synchronized long pid() {
    return process.pid();
  }

  /** A fast stop: open transactions are rolled back, what was committed stays. */
  @Override
  public synchronized void close() {
    if (closing) return;
    closing = true;
    try {
      halt();
      unlock();
    } catch (IOException e) {
      LOG.warn("The database's folder could not be released", e);
    }
  }

  private void halt() throws IOException {
    try {
      Survivors.signal("INT", process.pid());
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        Survivors.signal("QUIT", process.pid());
        process.waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void launch() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(cluster.binaries().program("postgres"), "-D", cluster.folder().toString()));
    parameters().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    ProcessBuilder builder = cluster.identity().apart().command(command.toArray(String[]::new));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process started = builder.start();
    process = started;
    awaitReady(started);
    Thread.ofPlatform().daemon().name("database-watch").start(() -> watch(started));
  }

  private Map<String, String> parameters() {
    var all = new LinkedHashMap<String, String>();
    all.put("port", Integer.toString(port));
    all.put("listen_addresses", "127.0.0.1");
    all.put("unix_socket_directories", "");
    all.put("fsync", "on");
    all.put("synchronous_commit", "on");
    all.put("password_encryption", "scram-sha-256");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    // No statement and no row in the log: both carry people's names.
    all.put("log_min_error_statement", "panic");
    all.put("log_error_verbosity", "terse");
    all.putAll(settings.parameters());
    return all;
  }

  /** The postmaster writes "ready" on the eighth line of its pid file, as pg_ctl knows. */
  private void awaitReady(Process started) throws IOException, InterruptedException {
    Path pidFile = cluster.folder().resolve("postmaster.pid");
    long deadline = System.nanoTime() + settings.patience().toNanos();
    while (System.nanoTime() < deadline) {
      if (started.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new CannotStart("PostgreSQL stopped as it started; the reason is at the end of " + log + ".");
      }
      if (Files.exists(pidFile)) {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() >= 8 && lines.getFirst().strip().equals(Long.toString(started.pid())) && lines.get(7).strip().equals("ready")) return;
      }
    }
    started.destroyForcibly();
    throw new CannotStart("PostgreSQL was not ready after " + settings.patience().toSeconds() + " seconds; see " + log + ".");
  }

  /** Starts the server again when it dies under us; gives up when it keeps dying. */
  private void watch(Process watched) {
    watched.onExit().join();
    for (int attempt = 1; attempt <= 5; attempt++) {
      synchronized (this) {
        if (closing || process != watched) return;
        if (watched.exitValue() == 0) {
          LOG.warn("The database was stopped by hand; it stays stopped");
          return;
        }
        LOG.warn("The database stopped by itself (exit {}); starting it again", watched.exitValue());
        try {
          new Survivors(cluster.folder()).stop(STOP);
          launch();
          return;
        } catch (IOException | CannotStart e) {
          LOG.error("The database did not start again (attempt {} of 5)", attempt, e);
          process = watched;
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  private void publishUrl() throws IOException {
    Path fresh = home.resolve("url.new");
    Files.writeString(fresh, url() + "\n");
    Files.move(fresh, home.resolve("url"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > 10_000_000) {
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileLock lock(Path file) throws IOException {
    var taken = new Taken(file.getParent());
    // Closing a second channel on the file would free the lock that this process holds, so it is not even opened.
    if (!HERE.add(file)) throw taken;
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      HERE.remove(file);
      throw taken;
    }
    return lock;
  }

  private void unlock() throws IOException {
    lock.channel().close();
    HERE.remove(home.resolve("lock"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

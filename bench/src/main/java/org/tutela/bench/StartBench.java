package org.tutela.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;

/**
 * How long {@code ./tutela demo} takes to its first page and until it is ready, with its data and its start-up caches
 * there already, and how much memory the staff service takes, before and after it was worked with. Whatever is not there
 * is made first, by a start that is not counted; it stays in {@code target/bench-start}. {@code ./tutela bench StartBench}
 */
public final class StartBench {
  private static final int STARTS = 3;
  private static final int CONNECTIONS = 16;
  private static final int SECONDS = 20;
  private static final double MEGABYTES = 500;

  private final Bounds bounds = new Bounds();
  private final Path data = Path.of("target", "bench-start").toAbsolutePath();
  private final int port = freePort();
  private final int portal = freePort();
  private final int devices = freePort();

  private StartBench() throws IOException {}

  public static void main(String[] args) throws Exception {
    System.exit(new StartBench().run() ? 0 : 1);
  }

  /** @param page seconds to the first page; @param ready until the launcher says that everything is */
  private record Start(Process launcher, double page, double ready) {}

  private boolean run() throws Exception {
    boolean prepared = Files.exists(data.resolve("ready")) && Files.exists(Path.of("target/aot/simulator.aot"));
    if (!prepared) {
      Jvm.delete(data);
      Start first = start();
      bounds.note("first start, with everything loaded", "%.1f s".formatted(first.ready()));
      stop(first);
    }
    var pages = new ArrayList<Double>();
    var readies = new ArrayList<Double>();
    for (int i = 1; i <= STARTS; i++) {
      Start start = start();
      pages.add(start.page());
      readies.add(start.ready());
      if (i == STARTS) memory(start);
      stop(start);
    }
    bounds.note("warm starts, to the first page", pages.stream().map("%.1f s"::formatted).toList().toString());
    bounds.atMost("warm start to the first page, median of %d".formatted(STARTS), median(pages), "s", 6);
    bounds.atMost("demo ready on warm files, median of %d".formatted(STARTS), median(readies), "s", 20);
    return bounds.held();
  }

  private void memory(Start start) throws Exception {
    long service = start.launcher().descendants().filter(StartBench::isStaffService).findFirst().orElseThrow().pid();
    bounds.atMost("memory of the staff service after the start", Jvm.megabytes(service, "VmRSS"), "MB", MEGABYTES);
    try (var db = PostgresServer.login(data.resolve("database"), Role.ADMINISTRATOR).connect()) {
      var readers = new Readers(port).signIn(db);
      var connections = new ArrayList<List<byte[]>>();
      for (int i = 0; i < CONNECTIONS; i++) {
        var reader = readers.get(i % readers.size());
        var requests = new ArrayList<>(List.of(Traffic.get("/work", reader.cookie()), Traffic.get("/applications", reader.cookie())));
        reader.people().forEach(person -> requests.add(Traffic.get("/people/" + person, reader.cookie())));
        connections.add(requests);
      }
      var result = new Traffic(port).run(connections, SECONDS);
      bounds.note("worked with, on %d connections".formatted(CONNECTIONS), "%,d pages, %d others".formatted(result.milliseconds().length, result.others()));
    }
    bounds.atMost("memory of the staff service after it was worked with", Jvm.megabytes(service, "VmRSS"), "MB", MEGABYTES);
  }

  private Start start() throws IOException, InterruptedException {
    var command = new ProcessBuilder("./tutela", "demo").redirectErrorStream(true);
    command.environment().putAll(java.util.Map.of("TUTELA_PORT", Integer.toString(port), "TUTELA_PORTAL_PORT", Integer.toString(portal), "TUTELA_DEVICES_PORT", Integer.toString(devices), "TUTELA_DATA", data.toString()));
    long began = System.nanoTime();
    Process launcher = command.start();
    var ready = new CompletableFuture<Double>();
    Thread.ofPlatform().daemon().start(() -> listen(launcher, began, ready));
    while (!answers()) if (launcher.waitFor(20, TimeUnit.MILLISECONDS)) throw new IllegalStateException("the demonstration did not start");
    double page = since(began);
    return new Start(launcher, page, ready.join());
  }

  private static void listen(Process launcher, long began, CompletableFuture<Double> ready) {
    var said = new StringBuilder();
    try (var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith("Ready after")) ready.complete(since(began));
      }
      ready.completeExceptionally(new IllegalStateException("the demonstration ended:\n" + said));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private boolean answers() throws IOException {
    var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/sign-in").toURL().openConnection();
    try {
      return connection.getResponseCode() == 200;
    } catch (java.net.ConnectException notYet) {
      return false;
    }
  }

  private static void stop(Start start) throws InterruptedException {
    start.launcher().toHandle().destroy(); // not the process's own way: that closes the pipe on which the launcher says goodbye
    start.launcher().waitFor();
  }

  private static boolean isStaffService(ProcessHandle process) {
    try {
      return Arrays.asList(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).split("\0")).contains("org.tutela.simulator.Demo");
    } catch (IOException e) {
      return false;
    }
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

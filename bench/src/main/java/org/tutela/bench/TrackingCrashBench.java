package org.tutela.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.bench.Striker.Blow;
import org.tutela.bench.devices.Carrier;
import org.tutela.bench.devices.FleetHost;

/**
 * Kills the database and the service at random moments while devices send and walk in and out of their zones; then counts the reports that were
 * acknowledged and are not there, and compares the alerts that stand with those of the engine that is given all reports at once.
 * {@code ./tutela bench TrackingCrashBench [--cycles=50] [--devices=40] [--seed=1]}
 */
public final class TrackingCrashBench {
  private static final long EVERY = 500;

  private final Path data = Path.of("target", "crash-tracking").toAbsolutePath();
  private final Path ready = data.resolve("ready");
  private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
  private final List<Carrier> carriers = new ArrayList<>();
  private final AtomicLong others = new AtomicLong();
  private final RandomGenerator random;
  private final int cycles;
  private final int devices;
  private final int port;
  private volatile boolean walking = true;
  private Process service;

  private TrackingCrashBench(Map<String, String> options) throws IOException {
    cycles = Integer.parseInt(options.getOrDefault("cycles", "50"));
    devices = Integer.parseInt(options.getOrDefault("devices", "40"));
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(options.getOrDefault("seed", "1")));
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  public static void main(String[] args) throws Exception {
    var options = Stream.of(args).map(arg -> arg.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(o -> o[0], o -> o[1]));
    System.exit(new TrackingCrashBench(options).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    Jvm.delete(data);
    Files.createDirectories(data);
    start();
    var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var door = URI.create("http://localhost:" + port + "/from-devices/phone");
    long seed = random.nextLong();
    for (String line : Files.readAllLines(data.resolve("fleet"))) carriers.add(new Carrier(line, http, door, new java.util.Random(seed + carriers.size()), others));
    var threads = carriers.stream().map(carrier -> Thread.ofVirtual().start(() -> live(carrier))).toList();
    boolean back = true;
    for (int cycle = 1; cycle <= cycles && back; cycle++) {
      if (!service.isAlive()) start();
      back = awaitReports();
      Thread.sleep(100 + random.nextInt(4_000));
      Blow blow = Blow.values()[random.nextInt(Blow.values().length)];
      Striker.strike(blow, service, data);
      blows.merge(blow, 1, Integer::sum);
      System.out.printf("%3d of %d  killed %-10s  acknowledged so far %,d%n", cycle, cycles, blow.name().toLowerCase(Locale.ROOT), acknowledged());
    }
    if (!service.isAlive()) start();
    back &= awaitReports();
    walking = false;
    for (Thread thread : threads) back &= thread.join(Duration.ofSeconds(60));
    Striker.kill(service.pid());
    service.waitFor();
    return new TrackingCrashCheck(data).judge(carriers, blows, others.get()) && back;
  }

  private void live(Carrier carrier) {
    try {
      while (walking || carrier.unsent() > 0) {
        if (walking) carrier.walk();
        carrier.send();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start() throws IOException, InterruptedException {
    Files.deleteIfExists(ready);
    service = Jvm.of(FleetHost.class, List.of("-XX:TieredStopAtLevel=1"), "--spring.config.location=classpath:/application.yml", "--server.port=0", "--tutela.devices.port=" + port, "--tutela.demo=true", "--tutela.data=" + data,
            "--tutela.keys=" + data + "/keys", "--tutela.ready-file=" + ready, "--tutela.audit.make-key=true", "--spring.datasource.hikari.connection-timeout=2000", "--logging.level.root=warn",
            "--bench.phones=" + devices)
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("service.log").toFile())).start();
    for (int tenths = 0; !Files.exists(ready); tenths++) {
      if (!service.isAlive() || tenths > 3_000) throw new IllegalStateException("the service did not start: see " + data.resolve("service.log"));
      Thread.sleep(100);
    }
  }

  private long acknowledged() {
    return carriers.stream().mapToLong(carrier -> carrier.acknowledged().size()).sum();
  }

  private boolean awaitReports() throws InterruptedException {
    long before = acknowledged();
    for (int tenths = 0; tenths < 1_200; tenths++) {
      if (acknowledged() > before + devices) return true;
      Thread.sleep(100);
    }
    System.out.println("No report was acknowledged for two minutes: the service did not come back.");
    return false;
  }
}

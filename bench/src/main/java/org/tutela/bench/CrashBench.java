package org.tutela.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.bench.Striker.Blow;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.database.Settings;
import org.tutela.foundation.audit.VerifyAudit;

/**
 * Kills the database and the service at random moments while eight writers work, and afterwards counts what was
 * acknowledged and is not there, what is there by half, and what the audit log misses.
 * {@code ./tutela bench CrashBench [--cycles=50] [--seed=1]}
 */
public final class CrashBench {
  private final Path data = Path.of("target", "crash").toAbsolutePath();
  private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();
  private final Map<Blow, Integer> blows = new HashMap<>();
  private final RandomGenerator random;
  private final int cycles;
  private Process victim;

  private CrashBench(int cycles, long seed) {
    this.cycles = cycles;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> options = Stream.of(args).map(arg -> arg.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(o -> o[0], o -> o[1]));
    boolean held = new CrashBench(Integer.parseInt(options.getOrDefault("cycles", "50")), Long.parseLong(options.getOrDefault("seed", "1"))).run();
    System.exit(held ? 0 : 1);
  }

  private boolean run() throws Exception {
    Jvm.delete(data);
    Files.createDirectories(data);
    boolean back = true;
    for (int cycle = 1; cycle <= cycles; cycle++) {
      if (victim == null || !victim.isAlive()) start();
      back = awaitWrites();
      if (!back) break;
      Thread.sleep(100 + random.nextInt(1500));
      Blow blow = Blow.values()[random.nextInt(Blow.values().length)];
      Striker.strike(blow, victim, data);
      blows.merge(blow, 1, Integer::sum);
      System.out.printf("%3d of %d  killed %-10s  acknowledged so far %,d%n", cycle, cycles, blow.name().toLowerCase(java.util.Locale.ROOT), writes.get());
    }
    if (back && victim.isAlive()) back = awaitWrites();
    Striker.kill(victim.pid());
    victim.waitFor();
    return judge(back);
  }

  private void start() throws IOException {
    Process started = Jvm.of(CrashVictim.class, List.of("-XX:TieredStopAtLevel=1"), data.toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(data.resolve("victim.log").toFile())).start();
    victim = started;
    Thread.ofPlatform().daemon().start(() -> listen(started));
  }

  /** What stands in the pipe was acknowledged, even if its writer is dead by now; a line cut short was not. */
  private void listen(Process from) {
    try (var lines = new BufferedReader(new InputStreamReader(from.getInputStream()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words[0].equals("fault")) faults.incrementAndGet();
        if (!words[0].equals("done") || words.length != 3 || words[1].length() != 36) continue;
        acknowledged.merge(UUID.fromString(words[1]), Integer.valueOf(words[2]), Math::max);
        writes.incrementAndGet();
      }
    } catch (IOException e) {
      // the pipe ends with its writer
    }
  }

  private boolean awaitWrites() throws InterruptedException {
    long before = writes.get();
    for (int tenths = 0; tenths < 1200; tenths++) {
      if (writes.get() > before + 8) return true;
      Thread.sleep(100);
    }
    System.out.println("No write was acknowledged for two minutes: the service did not come back.");
    return false;
  }

  private boolean judge(boolean back) throws SQLException, IOException, InterruptedException {
    Thread.sleep(500); // the last lines of the last pipe
    try (var server = PostgresServer.start(data.resolve("database"), Settings.standard()); var db = server.login(Role.ADMINISTRATOR).connect()) {
      var check = new CrashCheck(db);
      long lost = check.lost(acknowledged);
      var half = check.halfApplied();
      var gaps = check.auditGaps();
      System.out.printf("%nblows                  %s%nacknowledged writes    %,d in %,d applications (%,d stored), %,d faults seen by writers%naudit entries          %,d, sealed %,d%n",
          blows, writes.get(), acknowledged.size(), check.count("enquiry.application"), faults.get(), check.count("audit.entry"), check.count("audit.leaf"));
      System.out.printf("acknowledged and lost  %d%nhalf applied           %s%naudit gaps             %s%n", lost, half.isEmpty() ? "0" : half, gaps.isEmpty() ? "0" : gaps);
      int verified = Jvm.of(VerifyAudit.class, List.of(), "--data", data.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor();
      System.out.printf("audit log verified     %s%n", verified == 0 ? "yes" : "NO");
      return verified == 0 && back && lost == 0 && half.isEmpty() && gaps.isEmpty();
    }
  }
}

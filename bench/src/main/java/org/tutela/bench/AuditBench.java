package org.tutela.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.tutela.TutelaApplication;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.foundation.audit.VerifyAudit;

/**
 * How many audit entries a second eight writers leave, and how soon they are sealed: who write the least that a service
 * writes, a row and its entry, and who write whole cases; each in turn with the plain design, in which every entry
 * carries on one chain of hashes (the peer). Then a million entries sealed, taken out and verified. Seven minutes. {@code ./tutela bench AuditBench}
 */
public final class AuditBench {
  private static final int WRITERS = 8;
  private static final int WARM = 15;
  private static final int ROUND = 20;
  private static final int ROUNDS = 2;
  private static final long MILLION = 1_000_000;
  private static final int VERIFIER_MEGABYTES = 128;

  /** @param entries a second, beside so many business writes a second */
  private record Rate(double entries, double writes) {}

  private final Bounds bounds = new Bounds();
  private final Path data = Path.of("target", "bench-audit").toAbsolutePath();
  private final AtomicLong written = new AtomicLong();
  private volatile boolean writing;
  private volatile Exception fault;

  public static void main(String[] args) throws Exception {
    System.exit(new AuditBench().run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    Jvm.delete(data);
    Files.createDirectories(data);
    try (var context = new SpringApplicationBuilder(TutelaApplication.class).run("--spring.config.location=classpath:/application.yml",
            "--server.port=0", "--tutela.devices.port=0", "--tutela.data=" + data, "--tutela.keys=" + data + "/keys", "--tutela.audit.make-key=true", "--logging.level.root=warn",
            "--logging.level.org.tutela=warn");
         var log = new AuditTables(context.getBean(PostgresServer.class).login(Role.ADMINISTRATOR).connect())) {
      besideBusiness(context, log);
      aMillion(log);
    }
    return bounds.held();
  }

  private interface Work {
    void once() throws Exception;
  }

  private void besideBusiness(ConfigurableApplicationContext context, AuditTables log) throws Exception {
    log.furnishChain();
    var rows = new RowWriter(context);
    var cases = new CaseWriter(context);
    double least = against(context, log, "one row and its entry a transaction", () -> {
      rows.write();
      written.incrementAndGet();
    });
    bounds.atLeast("audit entries a second beside business writes", least, "/s", 2_000);
    against(context, log, "whole cases through the services", () -> cases.write((_, _) -> written.incrementAndGet()));
    bounds.atMost("sealing lag, 99th percentile", log.lag(0.99), "s", 5);
    bounds.note("sealing lag, median and longest", "%s s, %s s".formatted(Bounds.number(log.lag(0.5)), Bounds.number(log.lag(1))));
  }

  /** @return the entries a second with sealing beside, the mean of the rounds */
  private double against(ConfigurableApplicationContext context, AuditTables log, String what, Work work) throws Exception {
    var sealer = (SmartLifecycle) context.getBean("org.tutela.foundation.audit.SealerThread");
    measure(work, log, WARM);
    var sealed = new Rate[ROUNDS];
    var chained = new Rate[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      log.chain(false);
      sealer.start();
      log.awaitSealed();
      log.mark();
      sealed[round] = measure(work, log, ROUND);
      log.awaitSealed();
      log.observeLag();
      sealer.stop();
      log.chain(true);
      chained[round] = measure(work, log, ROUND);
    }
    log.chain(false);
    sealer.start();
    log.awaitSealed();
    double ours = mean(sealed);
    double peer = mean(chained);
    bounds.note(what + ", entries", Bounds.number(ours) + " /s");
    bounds.note("  business transactions a second", Bounds.number((sealed[0].writes + sealed[1].writes) / 2) + " /s");
    bounds.note("  the peer, one chain over all entries", Bounds.number(peer) + " /s");
    bounds.note("  sealing beside, against the chain", String.format(Locale.ROOT, "%.2f times", ours / peer));
    return ours;
  }

  private static double mean(Rate[] rates) {
    return Arrays.stream(rates).mapToDouble(Rate::entries).average().orElseThrow();
  }

  private Rate measure(Work work, AuditTables log, int seconds) throws Exception {
    writing = true;
    written.set(0);
    long before = log.entries();
    long began = System.nanoTime();
    var writers = new Thread[WRITERS];
    for (int i = 0; i < WRITERS; i++) writers[i] = Thread.ofPlatform().name("writer-" + i).start(() -> write(work));
    Thread.sleep(seconds * 1000L);
    writing = false;
    for (Thread each : writers) each.join();
    if (fault != null) throw new IllegalStateException("a writer could not write", fault);
    double took = (System.nanoTime() - began) / 1e9;
    return new Rate((log.entries() - before) / took, written.get() / took);
  }

  private void write(Work work) {
    try {
      while (writing) work.once();
    } catch (Exception e) {
      fault = e;
    }
  }

  private void aMillion(AuditTables log) throws IOException, InterruptedException, SQLException {
    long began = System.nanoTime();
    long added = log.fill(MILLION);
    bounds.note("entries put in, in transactions of 1,000", "%,d in %.0f s".formatted(added, since(began)));
    log.awaitSealed();
    bounds.note("until all %,d were sealed".formatted(log.entries()), "%.0f s".formatted(since(began)));
    Path copy = data.resolve("copy.log");
    began = System.nanoTime();
    int taken = Jvm.of(VerifyAudit.class, List.of(), "--data", data.toString(), "--out", copy.toString()).inheritIO().start().waitFor();
    bounds.note("taken out of the database and verified", "%.0f s, %,d MB%s".formatted(since(began), Files.size(copy) >> 20, taken == 0 ? "" : ", NOT IN ORDER"));
    began = System.nanoTime();
    Process verifier = Jvm.of(VerifyAudit.class, List.of("-Xmx" + VERIFIER_MEGABYTES + "m"), "--export", copy.toString(), "--key",
        data.resolve("audit-checkpoints.key").toString(), "--checkpoint", data.resolve("audit-checkpoints").toString()).inheritIO().start();
    double most = 0;
    while (!verifier.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) most = Math.max(most, Jvm.megabytes(verifier.pid(), "VmHWM"));
    double seconds = since(began);
    bounds.atMost("%,d entries verified, without the database".formatted(log.entries()), verifier.exitValue() == 0 ? seconds : Double.POSITIVE_INFINITY, "s", 30);
    bounds.note("  in a heap of %d MB; the process took at most".formatted(VERIFIER_MEGABYTES), Bounds.number(most) + " MB");
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}

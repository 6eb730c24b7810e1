package org.tutela.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tutela.TutelaApplication;
import org.tutela.database.PostgresServer;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Chasing;
import org.tutela.measures.register.HeldList;
import org.tutela.measures.register.ListId;
import org.tutela.measures.register.ListJob;
import org.tutela.measures.register.Lists;

/**
 * A list of registrants received, checked and loaded by the service as it ships, into an empty database; in the heap that the launcher gives.
 * Leaves what {@link RegisterPages} reads: staff who sign in with a click, and what is overdue on the worklists.
 */
final class ListLoad {
  private static final AreaCode AREA = new AreaCode("NORTHMERE");
  static final Path DATA = Path.of("target", "bench-register").toAbsolutePath();
  private static final int OFFICERS = 99;
  private static final String ADDRESS = "@bench.example";
  private final Bounds bounds;
  private final Path data = DATA;

  ListLoad(Bounds bounds) {
    this.bounds = bounds;
  }

  void run(int people) throws Exception {
    Jvm.delete(data);
    Files.createDirectories(data);
    try (var context = new SpringApplicationBuilder(TutelaApplication.class).run("--spring.config.location=classpath:/application.yml", "--server.port=0", "--tutela.devices.port=0",
        "--tutela.data=" + data, "--tutela.keys=" + data + "/keys", "--tutela.audit.make-key=true", "--tutela.jobs=false", "--logging.level.root=warn", "--logging.level.org.tutela=warn")) {
      measure(context, people);
    }
  }

  private void measure(ConfigurableApplicationContext context, int people) throws Exception {
    var lists = context.getBean(Lists.class);
    var job = context.getBean(ListJob.class);
    var staffing = context.getBean(Staffing.class);
    var supervisor = employed(staffing, "supervisor", Role.SUPERVISOR);
    var officers = new ArrayList<String>();
    for (int i = 0; i < OFFICERS; i++) employed(staffing, officers, i);
    long began = System.nanoTime();
    double service = Jvm.cpu(ProcessHandle.current().pid());
    double database = database();
    var file = new MadeUpList(people, officers, London.date(context.getBean(Clock.class).instant()));
    var old = new OldGeneration();
    ListId list = as(supervisor, () -> lists.receive(file));
    note("received and sealed, %,d MB".formatted(file.length() >> 20), began);
    long checking = System.nanoTime();
    job.run();
    HeldList checked = as(supervisor, () -> lists.of(list));
    note("checked: %,d can be loaded, %,d to be mended".formatted(checked.good(), checked.bad()), checking);
    long loading = System.nanoTime();
    as(supervisor, () -> lists.go(list));
    job.run();
    HeldList loaded = as(supervisor, () -> lists.of(list));
    note("loaded: %,d".formatted(loaded.loaded()), loading);
    long chasing = System.nanoTime();
    double all = (chasing - began) / 1e9;
    note("beside it: %,d who are overdue put on the worklists".formatted(context.getBean(Chasing.class).forgotten()), chasing);
    bounds.atMost("%,d registrants received, checked and loaded".formatted(people), all, "s", 300.0 * Math.max(people, 20_000) / 100_000);
    bounds.note("  of which processors: service, and database", "%s s, %s s".formatted(Bounds.number(Jvm.cpu(ProcessHandle.current().pid()) - service), Bounds.number(database() - database)));
    bounds.atLeast("  loaded and named to be mended, of those sent", loaded.loaded() + loaded.bad(), "people", people);
    bounds.atMost("  the database then", size(context) / 1e6, "MB", 2_000);
    old.print(bounds);
    bounds.note("  heap: the most that the old generation held between collections", "%,d MB of %,d MB".formatted(heap() >> 20, Runtime.getRuntime().maxMemory() >> 20));
  }

  private static void employed(Staffing staffing, List<String> officers, int number) throws Exception {
    employed(staffing, "officer-" + number, Role.OFFICER);
    officers.add("officer-" + number + ADDRESS);
  }

  private static Actor employed(Staffing staffing, String name, Role role) throws Exception {
    var id = Acting.as(Acting.system(AREA), "BENCH", () -> staffing.employ(new Employ(name + ADDRESS, name, AREA, "public protection", LocalDate.of(2030, 1, 1), Set.of(role), true))).orThrow();
    return new Actor(id, name, AREA, "public protection", Set.of(role), Optional.empty());
  }

  private double database() throws Exception {
    double seconds = 0;
    try (var folders = Files.walk(data, 3)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) seconds += Jvm.cpu(Jvm.workingIn(folder));
    }
    return seconds;
  }

  private static long size(ConfigurableApplicationContext context) throws Exception {
    try (var db = context.getBean(PostgresServer.class).login(org.tutela.database.Role.ADMINISTRATOR).connect(); var statement = db.createStatement();
         var row = statement.executeQuery("select pg_database_size(current_database())")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The most that the generation of what stays has held. */
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(Old|Tenured).*"))
        .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private void note(String what, long began) {
    bounds.note("  " + what, Bounds.number((System.nanoTime() - began) / 1e9) + " s");
  }

  private static <T> T as(Actor actor, Callable<Outcome<T>> work) throws Exception {
    return Acting.as(actor, "LIST", work::call).orThrow();
  }
}

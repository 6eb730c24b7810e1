package org.tutela.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Episode;
import org.tutela.law.register.History;
import org.tutela.law.register.Journey;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Obligations;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Registration;
import org.tutela.law.register.RuleSets;

/**
 * How long it takes to work out afresh everything that a million registrants owe, each with ten years of events, on two
 * cores (making the histories is not counted), to load a list of a hundred thousand, and to read the pages of those who are then held.
 * {@code ./tutela bench RegisterBench [registrants=1000000] [listed=100000] [seconds of each page=20]}; 0 leaves a part out, and the pages are
 * then read of what an earlier run left
 */
public final class RegisterBench {
  private static final int REGISTRANTS = 1_000_000;
  private static final int LISTED = 100_000;
  private static final int SECONDS = 20;
  private static final int CORES = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int AT_ONCE = 2_000;
  private static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_650;

  private RegisterBench() {}

  /** @param nanos spent on working out, the histories at hand; @param processor the same as the processor counts it */
  private record Share(long obligations, long events, long nanos, long processor) {}

  public static void main(String[] args) throws Exception {
    int registrants = args.length > 0 ? Integer.parseInt(args[0]) : REGISTRANTS;
    int listed = args.length > 1 ? Integer.parseInt(args[1]) : LISTED;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : SECONDS;
    var bounds = new Bounds();
    if (registrants > 0) recount(registrants, bounds);
    if (listed > 0) new ListLoad(bounds).run(listed);
    if (seconds > 0) new RegisterPages(bounds, ListLoad.DATA, seconds).run();
    System.out.printf(Locale.ROOT, "load of the machine at the end: %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.exit(bounds.held() ? 0 : 1);
  }

  private static void recount(int registrants, Bounds bounds) throws Exception {
    work(-1, 20_000);
    try (var threads = Executors.newFixedThreadPool(CORES)) {
      var shares = new ArrayList<Callable<Share>>();
      for (int core = 0; core < CORES; core++) {
        int number = core;
        shares.add(() -> work(number, registrants / CORES));
      }
      var done = new ArrayList<Share>();
      for (var share : threads.invokeAll(shares)) done.add(share.get());
      double seconds = done.stream().mapToLong(Share::nanos).max().orElseThrow() / 1e9;
      long obligations = done.stream().mapToLong(Share::obligations).sum();
      bounds.note("registrants, each with ten years of events", "%,d".formatted(registrants));
      bounds.note("events a registrant", Bounds.number((double) done.stream().mapToLong(Share::events).sum() / registrants));
      bounds.atMost("everything they owe, worked out afresh", seconds, "s", 60.0 * registrants / REGISTRANTS);
      bounds.note("obligations a second", "%,.0f".formatted(obligations / seconds));
      bounds.note("  of which processors, both threads", Bounds.number(done.stream().mapToLong(Share::processor).sum() / 1e9) + " s");
    }
  }

  private static Share work(int core, int registrants) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20070613L + core);
    long obligations = 0;
    long events = 0;
    long nanos = 0;
    long processor = 0;
    for (int done = 0; done < registrants; done += AT_ONCE) {
      var histories = new ArrayList<History>();
      for (int i = 0; i < Math.min(AT_ONCE, registrants - done); i++) histories.add(history(random));
      for (var history : histories) events += history.facts().size() + history.aways().size() + history.registration().episodes().size();
      long from = System.nanoTime();
      long counted = THREADS.getCurrentThreadCpuTime();
      for (var history : histories) obligations += Obligations.of(history, RuleSets.KNOWN).size();
      processor += THREADS.getCurrentThreadCpuTime() - counted;
      nanos += System.nanoTime() - from;
    }
    return new Share(obligations, events, nanos, processor);
  }

  /** Convicted, some to prison first; notifies about once a year, moves, opens accounts, travels; one in ten has no residence for a while. */
  private static History history(RandomGenerator random) {
    var first = BEGIN.minusDays(random.nextInt(1_000));
    boolean prison = random.nextInt(3) == 0;
    var free = prison ? first.plusDays(30 + random.nextInt(900)) : first;
    var aways = new ArrayList<Away>();
    if (prison) aways.add(Away.of(Away.Kind.IMPRISONMENT, first, free));
    var facts = new ArrayList<History.Fact>();
    facts.add(new History.Gave(Given.INITIAL, free.plusDays(random.nextInt(3)), true));
    boolean residence = random.nextInt(10) != 0;
    for (int day = 300 + random.nextInt(80); day < DAYS; day += residence ? 300 + random.nextInt(80) : 7) {
      facts.add(new History.Gave(Given.PERIODIC, free.plusDays(day), residence || day % 5 == 0));
      residence |= random.nextInt(20) == 0;
    }
    for (int i = 0; i < 8; i++) {
      var on = free.plusDays(random.nextInt(DAYS));
      facts.add(new History.Changed(ChangeKind.values()[random.nextInt(ChangeKind.values().length)], on, "number " + i));
      if (random.nextInt(10) != 0) facts.add(new History.Gave(Given.CHANGE, on.plusDays(random.nextInt(4)), true));
    }
    for (int i = 0; i < 3; i++) {
      var leaves = free.plusDays(random.nextInt(DAYS));
      var back = leaves.plusDays(1 + random.nextInt(20));
      facts.add(new History.Travelled(Journey.to("France", leaves.atTime(9, i), 10, leaves.minusDays(20)).back(back)));
      aways.add(Away.of(Away.Kind.ABROAD, leaves, back));
    }
    var period = random.nextBoolean() ? new NotificationPeriod.Indefinite() : NotificationPeriod.years(10, false);
    return new History(Jurisdiction.ENGLAND_AND_WALES, new Registration(List.of(Episode.of(first, period))), aways, facts);
  }
}

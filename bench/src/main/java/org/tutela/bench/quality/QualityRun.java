package org.tutela.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** Four readings of the same tracks: as recorded, one recorded fix a minute, and by two receivers of which one is poor. */
public final class QualityRun {
  private static final Calendar ALWAYS = new Calendar(Timetable.always());

  private static final int LEAPS = 1_000;

  private final List<Trace> traces;
  private final int seed;
  private final int rounds;
  private final int zones;
  private final int misses;

  public QualityRun(List<Trace> traces, int seed, int rounds, int zones, int misses) {
    this.traces = traces;
    this.seed = seed;
    this.rounds = rounds;
    this.zones = zones;
    this.misses = misses;
  }

  public void run() {
    var recorded = new Tally("as recorded", misses);
    var thinned = new Tally("one recorded fix a minute", misses);
    var received = new Tally("a fix a minute by a receiver that errs as much as it says", misses);
    var leaping = new Tally("a fix a minute by a receiver of whose fixes one in %,d leaps and does not say so".formatted(LEAPS), misses);
    for (int t = 0; t < traces.size(); t++) {
      var trace = traces.get(t);
      var walked = Walked.of(trace.fixes());
      var minutes = Receiver.minutes(walked);
      var sparse = aMinute(trace.fixes());
      for (int round = 0; round < rounds; round++) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003L + t * 1_009L + round);
        one(recorded, trace.name(), walked, trace.fixes(), random, round == 0);
        one(thinned, trace.name(), walked, sparse, random, round == 0);
        if (minutes.times.length < Traces.FEWEST) continue;
        one(received, trace.name(), minutes, new Receiver(random, 0).hear(minutes), random, round == 0);
        one(leaping, trace.name(), minutes, new Receiver(random, LEAPS).hear(minutes), random, round == 0);
      }
    }
    System.out.printf("seed %d, %d rounds, %d zones a wearer beside the way and %d on it in each%n", seed, rounds, zones, zones);
    for (var tally : List.of(recorded, thinned, received, leaping)) tally.print();
  }

  private static List<Report> aMinute(List<Report> fixes) {
    var sparse = new ArrayList<Report>();
    for (var fix : fixes) if (sparse.isEmpty() || fix.fixTime() - sparse.getLast().fixTime() >= Receiver.MINUTE) sparse.add(fix);
    return sparse;
  }

  private void one(Tally tally, String name, Walked walked, List<Report> fixes, RandomGenerator random, boolean live) {
    var placing = new Placing(random, walked);
    var beside = IntStream.range(0, zones).mapToObj(i -> placing.beside()).filter(shape -> shape != null).toList();
    var on = IntStream.range(0, zones).mapToObj(i -> placing.entered()).filter(entered -> entered != null).toList();
    var shapes = new ArrayList<>(beside);
    on.forEach(entered -> shapes.add(entered.shape()));
    var engine = new Engine(watch(shapes));
    if (live) live(tally, engine, fixes);
    var told = engine.replay(fixes, fixes.getLast().fixTime()).stream().map(Finding::episode).filter(episode -> episode.kind() == Kind.EXCLUSION).toList();
    tally.worn(fixes, beside.size());
    for (var episode : told) if (number(episode) < beside.size()) tally.falseAlert(name, episode, shapes.get(number(episode)), fixes);
    for (int i = 0; i < on.size(); i++) {
      int zone = beside.size() + i;
      var alerts = told.stream().filter(episode -> number(episode) == zone).toList();
      for (var stay : on.get(i).stays()) tally.entry(name, stay, on.get(i).shape(), alerts, fixes);
    }
  }

  /** Fix by fix, which takes its time: what is told at once, and whether later fixes take it back. */
  private static void live(Tally tally, Engine engine, List<Report> fixes) {
    var state = engine.start();
    var operations = new ArrayList<Operation>();
    for (var fix : fixes) engine.advance(state, fix, operations);
    tally.takenBack(operations);
  }

  private static int number(Episode episode) {
    return Integer.parseInt(episode.rule());
  }

  private static Watch watch(List<Shape> shapes) {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < shapes.size(); i++) rules.add(new Rule.Exclusion(String.valueOf(i), Zone.of(shapes.get(i)), ALWAYS, 0, false, false));
    return new Watch(Set.of("A"), rules, Parameters.DEFAULT);
  }
}

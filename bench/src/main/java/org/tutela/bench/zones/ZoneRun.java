package org.tutela.bench.zones;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.field.Crowd;
import org.tutela.tracking.field.ZoneField;

/** One run at 1,000 and one at 100,000 zones. */
public final class ZoneRun {
  private final Map<String, String> options;
  private final int wearers;
  private final int rounds;

  private ZoneRun(Map<String, String> options) {
    this.options = options;
    this.wearers = Integer.parseInt(options.getOrDefault("--wearers", "1000000"));
    this.rounds = Integer.parseInt(options.getOrDefault("--rounds", "8"));
  }

  /** {@code [--zones N,N] [--wearers N] [--rounds N] [--peers no] [--traccar CLASSES] [--tile38 PORT,PROCESS]} */
  public static void main(String[] words) throws Exception {
    var options = new HashMap<String, String>();
    for (int i = 0; i + 1 < words.length; i += 2) options.put(words[i], words[i + 1]);
    var run = new ZoneRun(options);
    for (var zones : options.getOrDefault("--zones", "1000,100000").split(",")) run.at(Integer.parseInt(zones));
  }

  private void at(int zones) throws Exception {
    var towns = new Towns(zones, 1);
    System.out.printf("%n%,d zones with %,d corners, %,d wearers, %d fixes of each%n", zones, towns.zones.stream().mapToInt(z -> z.corners()).sum(), wearers, rounds);
    var spent = new Spent();
    var field = ZoneField.of(towns.zones);
    System.out.printf("index: built in %.1f CPU-s, %,.0f MB; state: %d bytes a wearer%n", spent.seconds(), field.bytes() / 1e6, Crowd.bytesPerWearer());
    var people = new People(towns, wearers);
    var memory = new MemoryLimit(people, wearers);
    double limit = memory.rate(rounds);
    var crowd = new CrowdRun(field, towns.zones, people, wearers);
    double rate = crowd.walking(rounds);
    double again = memory.rate(rounds);
    System.out.printf("zone core: %,.1f million fixes a CPU-s (%s)%n", rate / 1e6, crowd.told());
    System.out.printf("memory limit: %,.1f and %,.1f million a CPU-s, before and after; the core takes %.1f times as long%n", limit / 1e6, again / 1e6, (limit + again) / 2 / rate);
    System.out.printf("allocated while %,d wearers stood still: %,d bytes%n", wearers, crowd.quietly());
    if (!options.getOrDefault("--peers", "yes").equals("no")) peers(towns, field, people, rate);
  }

  private void peers(Towns towns, ZoneField field, People people, double rate) throws Exception {
    int many = Math.min(wearers, 300_000);
    List<Containing> peers = new ArrayList<>(List.of(new FieldZones(field), new JtsZones(towns.zones), new S2Zones(towns.zones)));
    for (var peer : peers) ask(peer, people, many, rate);
    if (options.containsKey("--traccar")) {
      ask(new TraccarZones(towns.zones, Path.of(options.get("--traccar"))), people, (int) Math.min(many, 40_000_000L / towns.zones.size()), rate);
    }
    if (options.containsKey("--tile38")) {
      var server = options.get("--tile38").split(",");
      try (var fence = new Tile38Fence(Integer.parseInt(server[0]), Long.parseLong(server[1]))) {
        fence.fences(towns.zones);
        int sets = Math.min(wearers, 100_000) / 500 * 500;
        fence.sets(people, sets);
        print("Tile38's fenced SET, for the server's CPU", fence.sets(people, sets), rate, "");
      }
    }
  }

  private static void ask(Containing peer, People people, int many, double rate) {
    long containing = 0;
    for (int i = 0; i < many; i++) containing += peer.containing(people.latitude(i) / 1e7, people.longitude(i) / 1e7);
    long again = 0;
    var spent = new Spent();
    for (int i = 0; i < many; i++) again += peer.containing(people.latitude(i) / 1e7, people.longitude(i) / 1e7);
    if (again != containing) throw new IllegalStateException(peer.name() + " answers differently the second time");
    print(peer.name(), many / spent.seconds(), rate, "%,d of %,d contained".formatted(containing, many));
  }

  private static void print(String name, double theirs, double rate, String note) {
    System.out.printf("%-46s %,14.0f a CPU-s; the zone core does %,.1f times as many; %s%n", name, theirs, rate / theirs, note);
  }
}

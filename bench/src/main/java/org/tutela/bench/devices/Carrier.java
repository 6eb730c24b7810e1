package org.tutela.bench.devices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * A telephone that keeps what it has not been told is stored, and sends it again; now and then it sends the newest first, or what it had been told
 * was stored. Its wearer walks into their zone and out again, over and over.
 */
public final class Carrier {
  private static final int STEP = 20;
  private static final int STEPS = 6;
  private static final int STAYS = 4;
  private static final int ROUND = 2 * (STEPS + STAYS);

  private record Fix(long at, double latitude, double longitude) {}

  private final String key;
  private final Place place;
  private final HttpClient http;
  private final URI door;
  private final RandomGenerator random;
  private final Deque<Fix> unsent = new ArrayDeque<>();
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong others;
  private int step;
  private long last;

  /** @param line of the fleet's file @param others counts answers that are neither 200 nor "later" (503, 429) */
  public Carrier(String line, HttpClient http, URI door, RandomGenerator random, AtomicLong others) {
    String[] words = line.split(" ");
    this.key = words[1];
    this.place = Place.read(words[2]);
    this.http = http;
    this.door = door;
    this.random = random;
    this.others = others;
    this.step = random.nextInt(ROUND);
  }

  public String key() {
    return key;
  }

  /** The times of those that it has been told are stored. */
  public Set<Long> acknowledged() {
    return acknowledged;
  }

  public int unsent() {
    return unsent.size();
  }

  /** Takes a step and a position. */
  public void walk() {
    int phase = step++ % ROUND;
    int in = phase < STEPS ? phase : phase < STEPS + STAYS ? STEPS : phase < 2 * STEPS + STAYS ? 2 * STEPS + STAYS - phase : 0;
    last = Math.max(last + 1, System.currentTimeMillis());
    unsent.add(new Fix(last, place.north(Place.RADIUS + 60 - in * STEP + random.nextDouble(-2, 2)), place.longitude()));
  }

  /** Sends what it has, until the service does not take it. */
  public void send() throws InterruptedException {
    while (!unsent.isEmpty()) {
      boolean newest = random.nextInt(10) == 0;
      var fix = newest ? unsent.getLast() : unsent.getFirst();
      if (!sent(fix)) return;
      if (random.nextInt(20) == 0 && !sent(fix)) return;
      unsent.remove(fix);
    }
  }

  private boolean sent(Fix fix) throws InterruptedException {
    var uri = URI.create(String.format(Locale.ROOT, "%s?id=%s&timestamp=%d&lat=%.7f&lon=%.7f&accuracy=8&batt=80", door, key, fix.at, fix.latitude, fix.longitude));
    try {
      int status = http.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding()).statusCode();
      if (status == 200) acknowledged.add(fix.at);
      else if (status != 503 && status != 429) others.incrementAndGet();
      return status == 200;
    } catch (IOException e) {
      return false; // it keeps the position
    }
  }
}

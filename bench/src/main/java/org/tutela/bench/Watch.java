package org.tutela.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An operator before the screen: the feed says that something changed, then the screen is read again, and what is open by then is seen. */
final class Watch implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String cookie;
  private final Connection db;
  private final Clock clock;
  private final Map<UUID, Instant> seen = new HashMap<>();
  private final Thread thread;
  private volatile boolean over;
  private volatile Exception fault;
  private int pages;

  /** @param db past row-level security; a screen shows the first fifty, so what was open when it was read is asked of the database just before */
  Watch(int port, String cookie, Connection db, Clock clock) {
    this.base = URI.create("http://localhost:" + port);
    this.cookie = cookie;
    this.db = db;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!over) {
        var feed = http.send(request("/tracking/live"), BodyHandlers.ofLines());
        if (feed.statusCode() != 200) throw new IOException("the feed answers " + feed.statusCode());
        String last = "";
        try (var lines = feed.body()) {
          for (var each = lines.iterator(); each.hasNext() && !over; ) {
            String line = each.next();
            if (!line.startsWith("data: watching") || line.equals(last)) continue;
            last = line;
            look();
          }
        }
      }
    } catch (Exception e) {
      if (!over) fault = e;
    }
  }

  private void look() throws SQLException, IOException, InterruptedException {
    var open = new ArrayList<UUID>();
    synchronized (db) {
      try (var statement = db.createStatement(); var rows = statement.executeQuery("select id from tracking.card where state = 'OPEN'")) {
        while (rows.next()) open.add(rows.getObject(1, UUID.class));
      }
    }
    var page = http.send(request("/tracking"), BodyHandlers.ofString());
    if (page.statusCode() != 200 || !page.body().contains("Open tracking alerts")) throw new IOException("the screen answers " + page.statusCode());
    pages++;
    var now = clock.instant();
    open.forEach(id -> seen.putIfAbsent(id, now));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookie).build();
  }

  int pages() {
    return pages;
  }

  /** @return milliseconds from the receipt of the last report that decided each alert since an instant to the moment when it was on the screen, the longest last */
  double[] delays(Instant since) throws SQLException {
    if (fault != null) throw new IllegalStateException("nobody watched", fault);
    String sql = """
        select c.id, max(r.received_time) from tracking.card c
          join tracking.alert a on a.card_id = c.id
          join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert and o.revision = 1
         cross join lateral string_to_table(o.deciding, ' ') d
          join tracking.report r on r.activation_id = split_part(d, '@', 1)::uuid and r.fix_time = split_part(d, '@', 2)::bigint
         where c.raised_at >= ? and c.kind = 'EXCLUSION' group by c.id
        """;
    synchronized (db) {
      try (var statement = db.prepareStatement(sql)) {
        statement.setTimestamp(1, Timestamp.from(since));
        List<Double> delays = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
          while (rows.next()) delays.add(seen.containsKey(rows.getObject(1, UUID.class)) ? (double) (seen.get(rows.getObject(1, UUID.class)).toEpochMilli() - rows.getLong(2)) : Double.POSITIVE_INFINITY);
        }
        return delays.stream().mapToDouble(d -> d).sorted().toArray();
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    http.shutdownNow();
    thread.join(5_000);
  }
}

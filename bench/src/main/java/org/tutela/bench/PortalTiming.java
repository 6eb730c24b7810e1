package org.tutela.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.database.Settings;
import org.tutela.intake.EnvelopeKeys;
import org.tutela.intake.RequestReference;
import org.tutela.portal.PortalApplication;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.JourneySeal;
import org.tutela.ui.Language;

/**
 * Can somebody who sends requests tell from the answer, or from its time, whether the person they name is held
 * (security P-3, P-4)? Sends requests about people who stand in a table of held people in the same database, and about
 * nobody, in a seeded random order, over HTTP to the portal as it ships.
 */
public final class PortalTiming {
  private static final long SEED = 20_261_123;
  private static final int EACH = 2_000;
  private static final int WARM = 500;
  private static final Pattern REFERENCE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z*~$=]");
  private static final Pattern TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");

  private record Sent(boolean held, long nanos, String bytes) {}

  private final Random random = new Random(SEED);
  private final HttpClient client = HttpClient.newHttpClient();
  private final JourneySeal seal;
  private final String base;

  private PortalTiming(ConfigurableApplicationContext portal) {
    seal = portal.getBean(JourneySeal.class);
    base = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
  }

  public static void main(String[] arguments) throws Exception {
    Path place = Files.createTempDirectory("portal-timing");
    var keys = EnvelopeKeys.in(place.resolve("keys"));
    boolean holds;
    try (var server = PostgresServer.start(place.resolve("database"), Settings.standard())) {
      furnish(server, Files.readString(Path.of(arguments.length > 0 ? arguments[0] : "app/src/main/resources/db/migration/enquiry/V202611230010__intake.sql")));
      var login = server.login(Role.PORTAL);
      // Tomcat says "connection: close" with every hundredth answer on a connection, whatever it answers: not counted as a difference
      try (var portal = SpringApplication.run(PortalApplication.class, "--server.port=0", "--server.tomcat.max-keep-alive-requests=-1", "--logging.level.root=warn",
          "--tutela.database.url=" + login.url(), "--tutela.database.portal.user=" + login.user(), "--tutela.database.portal.password=" + login.password(),
          "--tutela.portal.public-keys=" + keys.publicFile(), "--tutela.portal.secure=false", "--tutela.portal.limits.answers=100000000",
          "--tutela.portal.limits.sendings=100000000", "--tutela.portal.limits.sendings-overall=100000000")) {
        holds = new PortalTiming(portal).holds();
      }
    }
    Jvm.delete(place);
    if (!holds) System.exit(1);
  }

  /** The inbox as it ships, and 2,000 held people, whom the portal's role cannot read. */
  private static void furnish(PostgresServer server, String migration) throws SQLException {
    try (var db = server.login(Role.OWNER).connect(); var statement = db.createStatement()) {
      statement.execute(migration);
      statement.execute("create table public.held (family text primary key)");
      statement.execute("insert into public.held select 'Held-' || lpad(n::text, 4, '0') from generate_series(0, %d) n".formatted(EACH - 1));
    }
  }

  private boolean holds() throws IOException, InterruptedException {
    for (int i = 0; i < WARM; i++) send(i % 2 == 0, i);
    var order = new ArrayList<>(IntStream.range(0, 2 * EACH).boxed().toList());
    Collections.shuffle(order, random);
    var sent = new ArrayList<Sent>();
    for (int each : order) sent.add(send(each < EACH, each % EACH));
    var answers = new TreeSet<>(sent.stream().map(Sent::bytes).toList());
    double auc = auc(sent);
    double held = median(sent, true);
    double nobody = median(sent, false);
    System.out.printf("seed %d, %d + %d requests, interleaved: AUC %.4f, medians %.3f ms (held) and %.3f ms (nobody), different answers %d%n",
        SEED, EACH, EACH, auc, held, nobody, answers.size());
    if (answers.size() > 1) answers.stream().limit(2).forEach(System.out::println);
    boolean close = Math.abs(held - nobody) < 1 || Math.abs(held - nobody) < 0.01 * nobody;
    return auc > 0.47 && auc < 0.53 && close && answers.size() == 1;
  }

  private Sent send(boolean held, int number) throws IOException, InterruptedException {
    String cookie = "a0=" + seal.seal(journey((held ? "Held-" : "Free-") + "%04d".formatted(number)));
    var page = client.send(request("/step/23", cookie).build(), BodyHandlers.ofString());
    var token = TOKEN.matcher(page.body());
    if (!token.find()) throw new IllegalStateException("no form: " + page.statusCode());
    var post = request("/step/23", cookie).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("form=" + token.group(1))).build();
    long before = System.nanoTime();
    var answer = client.send(post, BodyHandlers.ofString());
    long nanos = System.nanoTime() - before;
    String after = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    var done = client.send(request("/done", after).build(), BodyHandlers.ofString());
    return new Sent(held, nanos, masked(answer) + masked(done));
  }

  private HttpRequest.Builder request(String path, String cookie) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }

  /** Everything that was answered, but for reference, sealed cookie, token and date. */
  private static String masked(HttpResponse<String> answer) {
    String headers = answer.headers().map().entrySet().stream().filter(h -> !h.getKey().equalsIgnoreCase("date"))
        .map(h -> h.getKey() + ": " + h.getValue()).sorted().reduce("", (a, b) -> a + "\n" + b).replaceAll("a0=[A-Za-z0-9_-]+", "a0=*");
    String body = REFERENCE.matcher(TOKEN.matcher(answer.body()).replaceAll("*")).replaceAll("*");
    return answer.statusCode() + headers + "\n" + body;
  }

  private Journey.Open journey(String family) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    var answers = Map.ofEntries(
        Map.entry("means", List.of("NONE")), Map.entry("message", List.of("NO")), Map.entry("home", List.of("NO")), Map.entry("tongue", List.of("ENGLISH")),
        Map.entry("area", List.of("NORTHMERE")), Map.entry("parents", List.of("ALL")), Map.entry("subjectFamily", List.of(family)),
        Map.entry("subjectRelation", List.of("NEIGHBOUR")), Map.entry("livesWithChild", List.of("NO")), Map.entry("unsupervised", List.of("YES")),
        Map.entry("onlineContact", List.of("NO")), Map.entry("frequency", List.of("WEEKLY")), Map.entry("dangerNow", List.of("NO")),
        Map.entry("dangerSoon", List.of("NO")), Map.entry("warnings", List.of("TRUE_ACCOUNT", "MAY_BE_SHARED", "NO_ANSWER_NOW", "KEEP_CONFIDENTIAL")));
    var child = Map.of("given", List.of("Nia"), "birth-age", List.of("7"), "relation", List.of("PARENT"));
    return new Journey.Open(key, RequestReference.draw(), Instant.EPOCH, Language.EN, answers, List.of(child));
  }

  /** Of the best that a threshold on the time could do: the share of pairs in which the held one took longer. */
  private static double auc(List<Sent> sent) {
    long[] nobody = sent.stream().filter(s -> !s.held()).mapToLong(Sent::nanos).sorted().toArray();
    double wins = 0;
    for (Sent each : sent) {
      if (!each.held()) continue;
      int at = Arrays.binarySearch(nobody, each.nanos());
      wins += at >= 0 ? at + 0.5 : -at - 1;
    }
    return wins / ((double) nobody.length * nobody.length);
  }

  private static double median(List<Sent> sent, boolean held) {
    long[] times = sent.stream().filter(s -> s.held() == held).mapToLong(Sent::nanos).sorted().toArray();
    return times[times.length / 2] / 1e6;
  }
}

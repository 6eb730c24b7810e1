package org.tutela.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Members of staff at their browsers: signed in through the page, each with some people of their own team to look at. */
final class Readers {
  /** So many that nobody is taken for a browser of records. */
  private static final int PEOPLE_EACH = 25;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private record Persona(UUID id, String area, int place) {}

  /** @param cookie of the session; @param people whom they may open */
  record Reader(String cookie, List<UUID> people) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  Readers(int port) {
    base = URI.create("http://localhost:" + port);
  }

  List<Reader> signIn(Connection db) throws SQLException, IOException, InterruptedException {
    var readers = new ArrayList<Reader>();
    for (Persona persona : personas(db)) readers.add(new Reader(signIn(persona.id()), people(db, persona)));
    for (Reader reader : readers) {
      for (UUID person : reader.people()) expect(reader, "/people/" + person, "Identifiers");
      expect(reader, "/work", "Open tasks");
    }
    return readers;
  }

  private static List<Persona> personas(Connection db) throws SQLException {
    String sql = """
        select s.id, s.area, row_number() over (partition by s.area order by s.id) - 1 as place
          from access.staff s join access.role_grant g on g.staff_id = s.id and g.state = 'GRANTED'
         where s.persona and g.role in ('OFFICER', 'DECISION_MAKER', 'SUPERVISOR') order by place, s.area
        """;
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<Persona>();
      while (rows.next()) found.add(new Persona(rows.getObject("id", UUID.class), rows.getString("area"), rows.getInt("place")));
      return found;
    }
  }

  /** Of those whom the persona's team manages, so that no purpose has to be stated first. */
  private static List<UUID> people(Connection db, Persona persona) throws SQLException {
    String sql = """
        select m.person_id from mappa.management m
         where m.area = ? and m.to_on is null and not exists (select from access.limited_record l where l.person = m.person_id)
         order by m.person_id limit ? offset ?
        """;
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, persona.area());
      statement.setInt(2, PEOPLE_EACH);
      statement.setInt(3, persona.place() * PEOPLE_EACH);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<UUID>();
        while (rows.next()) found.add(rows.getObject(1, UUID.class));
        return found;
      }
    }
  }

  String signIn(UUID persona) throws IOException, InterruptedException {
    var page = http.send(HttpRequest.newBuilder(base.resolve("/sign-in")).build(), BodyHandlers.ofString());
    var token = TOKEN.matcher(page.body());
    if (!token.find()) throw new IllegalStateException("no sign-in page: " + page.statusCode());
    var post = HttpRequest.newBuilder(base.resolve("/sign-in/persona")).header("Cookie", cookie(page, "tutela-lobby"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("_csrf=" + token.group(1) + "&next=%2F&persona=" + persona)).build();
    return cookie(http.send(post, BodyHandlers.ofString()), "tutela");
  }

  void expect(Reader reader, String path, String words) throws IOException, InterruptedException {
    var answer = http.send(HttpRequest.newBuilder(base.resolve(path)).header("Cookie", reader.cookie()).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains(words)) throw new IllegalStateException(path + " answers " + answer.statusCode());
  }

  private static String cookie(HttpResponse<?> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith(name + "=") && !set.startsWith(name + "=;")).findFirst()
        .map(set -> set.split(";")[0]).orElseThrow(() -> new IllegalStateException("no cookie " + name + " with " + answer.statusCode()));
  }
}

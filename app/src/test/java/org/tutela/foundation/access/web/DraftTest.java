package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tutela.AllRows;
import org.tutela.MutableClock;
import org.tutela.TutelaApplication;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.KnownPeople;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

/** Over a real server: a form is shown again by forwarding to it, which a mock does not do. */
@Tag("slow")
@TutelaTest
@SpringBootTest(classes = TutelaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.tomcat.connection-timeout=2s")
@Import(KnownPeople.Beans.class)
class DraftTest {
  @LocalServerPort int port;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  final HttpClient http = HttpClient.newHttpClient();
  final UUID person = UUID.randomUUID();
  Hired officer;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
  }

  HttpResponse<String> get(Hired who, String path) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", "__Host-tutela=" + who.token().text()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(Hired who, String path, String form) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", "__Host-tutela=" + who.token().text())
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  String form(String page, String reason) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    var once = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find() && once.find()).isTrue();
    return "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&once=" + once.group(1) + "&person=" + person
        + "&next=/work&purpose=MATCHING&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("security B61: a session that ends in the middle of a form loses nothing typed, and does nothing twice")
  void kept() throws Exception {
    String page = get(officer, "/purpose?person=" + person).body();
    clock.pass(Duration.ofMinutes(20));
    var refused = post(officer, "/purpose", form(page, "canary reason typed before tea"));
    assertThat(refused.statusCode()).isEqualTo(303);
    String ended = refused.headers().firstValue("Location").orElseThrow();
    assertThat(ended).startsWith("/session-ended?next=/drafts/");
    assertThat(all.count("from access.purpose where person = ?", person)).isZero();
    assertThat(all.count("from access.draft d where d::text like '%canary%'")).as("encrypted").isZero();

    Hired again = officer.again();
    var filled = get(again, ended.substring(ended.indexOf("next=") + 5));
    assertThat(filled.statusCode()).isEqualTo(422);
    assertThat(filled.body()).contains("canary reason typed before tea", "This has not been sent yet");
    assertThat(all.count("from access.purpose where person = ?", person)).as("shown, not done").isZero();

    assertThat(post(again, "/purpose", form(filled.body(), "canary reason typed before tea")).statusCode()).isEqualTo(303);
    assertThat(all.count("from access.purpose where person = ?", person)).isEqualTo(1);
    assertThat(all.count("from access.draft where staff_id = ?", officer.id().value())).as("dropped once sent").isZero();
  }

  @Test
  @DisplayName("security B61: nobody else opens what was kept, and a forged form is not kept")
  void othersDraft() throws Exception {
    String page = get(officer, "/purpose?person=" + person).body();
    clock.pass(Duration.ofMinutes(20));
    String ended = post(officer, "/purpose", form(page, "typed before tea, for one")).headers().firstValue("Location").orElseThrow();
    Hired other = Hired.as(Role.OFFICER, staffing, sessions);
    assertThat(get(other, ended.substring(ended.indexOf("next=") + 5)).statusCode()).isEqualTo(404);
    long drafts = all.count("from access.draft");
    String forged = form(page, "forged").replaceFirst("_csrf=[^&]+", "_csrf=AAAA");
    assertThat(post(officer, "/purpose", forged).statusCode()).isEqualTo(403);
    assertThat(all.count("from access.draft")).isEqualTo(drafts);
  }
}

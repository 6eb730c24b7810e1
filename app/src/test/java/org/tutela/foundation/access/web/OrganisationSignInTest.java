package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tutela.TutelaApplication;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.KnownPeople;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

/** Against a real OpenID Connect server in this process. */
@TutelaTest
@SpringBootTest(classes = TutelaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"tutela.plain-http=true", "tutela.oidc.client-id=tutela", "tutela.oidc.client-secret=not-a-secret"})
@Tag("slow")
@Import(KnownPeople.Beans.class)
class OrganisationSignInTest {
  private static final MockOAuth2Server SERVER = new MockOAuth2Server();

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    SERVER.start();
    registry.add("tutela.oidc.issuer", () -> SERVER.issuerUrl("force").toString());
  }

  @AfterAll
  static void stop() {
    SERVER.shutdown();
  }

  @LocalServerPort int port;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  Hired officer;
  HttpClient browser;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
  }

  HttpResponse<String> get(String path) throws Exception {
    return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> arrive(String subject, Map<String, Object> claims) throws Exception {
    SERVER.enqueueCallback(new DefaultOAuth2TokenCallback("force", subject, "JWT", List.of("tutela"), claims, 3600));
    return get("/sign-in/organisation?next=/sessions");
  }

  @Test
  @DisplayName("security S-1: the organisation's sign-in lets in whoever was taken on under that verified address")
  void arrives() throws Exception {
    var arrived = arrive(officer.id().toString(), Map.of("email", officer.email(), "email_verified", true));
    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.headers().firstValue("Refresh")).contains("0; url=/sessions");
    assertThat(get("/sessions").body()).contains("Where you are signed in", "your organisation");
  }

  @Test
  @DisplayName("security S-1: an address that the organisation has not verified lets nobody in")
  void unverified() throws Exception {
    assertThat(arrive("s" + officer.id(), Map.of("email", officer.email())).statusCode()).isEqualTo(403);
    assertThat(arrive("t" + officer.id(), Map.of("email", officer.email(), "email_verified", false)).statusCode()).isEqualTo(403);
    assertThat(get("/sessions").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  @DisplayName("security S-1: an address that is nobody's here gets the page that says no more")
  void nobody() throws Exception {
    var refused = arrive("stranger", Map.of("email", "stranger@elsewhere.example", "email_verified", true));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("You could not be signed in").doesNotContain("stranger");
  }

  @Test
  @DisplayName("security S-1: once bound, the account is its subject's, whatever address comes later")
  void bound() throws Exception {
    arrive("lasting " + officer.id(), Map.of("email", officer.email(), "email_verified", true));
    assertThat(arrive("other " + officer.id(), Map.of("email", officer.email(), "email_verified", true)).statusCode()).isEqualTo(403);
    assertThat(arrive("lasting " + officer.id(), Map.of("email", "new@force.example", "email_verified", true)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("security B62: a token for another audience lets nobody in")
  void audience() throws Exception {
    SERVER.enqueueCallback(new DefaultOAuth2TokenCallback("force", "x" + officer.id(), "JWT", List.of("another"),
        Map.of("email", officer.email(), "email_verified", true, "aud", "another"), 3600));
    assertThat(get("/sign-in/organisation").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("security B62: a token that has run out lets nobody in")
  void expired() throws Exception {
    SERVER.enqueueCallback(new DefaultOAuth2TokenCallback("force", "y" + officer.id(), "JWT", List.of("tutela"),
        Map.of("email", officer.email(), "email_verified", true), -3600));
    assertThat(get("/sign-in/organisation").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("security B60: an answer that this browser did not ask for is refused")
  void forged() throws Exception {
    assertThat(get("/sign-in/organisation/back?code=abc&state=def").statusCode()).isEqualTo(403);
  }
}

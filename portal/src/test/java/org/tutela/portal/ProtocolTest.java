package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no page of ours sends, over a real connection. */
@PortalTest
class ProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort int port;
  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest(name = "security S-7, P-10: {0} says what a browser may do")
  @ValueSource(strings = {"/", "/step/1", "/nothing", "/error", "/danger.html", "/cy/danger.html", "/privacy.html", "/cy/accessibility.html", "/leave", "/assets/tutela.css"})
  void every_answer_has_the_headers(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy")).hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "geolocation=()", "microphone=()");
    assertThat(headers.firstValue("Server")).isEmpty();
    boolean still = path.endsWith(".html") || path.startsWith("/assets");
    assertThat(headers.firstValue("Cache-Control").orElse("")).isEqualTo(still ? "max-age=3600" : "no-store");
  }

  @ParameterizedTest(name = "security B54: {0} {1} is 405 and has no effect")
  @CsvSource({"HEAD, /", "OPTIONS, /", "PUT, /step/1", "DELETE, /step/1", "PATCH, /step/1", "TRACE, /", "HEAD, /danger.html", "POST, /", "GET, /start", "POST, /done", "BREW, /"})
  void other_methods_are_refused(String method, String path) throws Exception {
    assertThat(raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + FORM + "\r\nContent-Length: 0\r\n\r\n"))
        .containsPattern("^HTTP/1.1 (405|501)");
  }

  @ParameterizedTest(name = "security B59: Host {0} is refused")
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "169.254.169.254"})
  void other_hosts_are_refused(String host) throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 421");
  }

  @ParameterizedTest(name = "security B53: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      two lengths         | POST /start HTTP/1.1~Host: localhost~Content-Length: 1~Content-Length: 2~~aa
      length and chunks   | POST /start HTTP/1.1~Host: localhost~Content-Length: 3~Transfer-Encoding: chunked~~0~~
      no host             | GET / HTTP/1.1~~
      bad target          | GET /<> HTTP/1.1~Host: localhost~~
      """)
  void malformed_requests_are_refused(String what, String request) throws Exception {
    assertThat(raw(request.replace("~", "\r\n"))).containsPattern("^HTTP/1.1 4[0-9][0-9]");
  }

  @ParameterizedTest(name = "security B57, B13, B58: {0} is {3}")
  @CsvSource(delimiter = '|', textBlock = """
      a parameter twice          | application/x-www-form-urlencoded               | given=a&given=b              | 400
      once in the address too    | application/x-www-form-urlencoded               | given=a                      | 400
      JSON                       | application/json                                | {}                           | 415
      a file upload              | multipart/form-data; boundary=x                 | --x--                        | 415
      no type                    |                                                 | given=a                      | 415
      UTF-7                      | application/x-www-form-urlencoded;charset=UTF-7 | given=a                      | 415
      bytes that are no UTF-8    | application/x-www-form-urlencoded               | given=%FF%FE                 | 400
      overlong UTF-8             | application/x-www-form-urlencoded               | given=%C0%AF                 | 400
      half a surrogate pair      | application/x-www-form-urlencoded               | given=%ED%A0%80              | 400
      broken percent             | application/x-www-form-urlencoded               | given=%4                     | 400
      """)
  void odd_bodies_are_refused(String what, String type, String body, int status) throws Exception {
    var request = HttpRequest.newBuilder(at("/start" + (what.startsWith("once") ? "?given=b" : ""))).POST(BodyPublishers.ofString(body));
    if (type != null) request.header("Content-Type", type);
    assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(status);
  }

  @Test
  @DisplayName("security B57: hundreds of parameters are refused")
  void many_parameters_are_refused() throws Exception {
    assertThat(post("/start", "p=1" + "&p%d=1".repeat(300).formatted(java.util.stream.IntStream.range(0, 300).boxed().toArray())).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("security B51: a body over the limit, or of unknown length, is refused before it is read")
  void large_bodies_are_refused() throws Exception {
    assertThat(post("/step/19", "worry=" + "x".repeat(70_000)).statusCode()).isEqualTo(413);
    assertThat(raw("POST /start HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + FORM + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 411");
  }

  @ParameterizedTest(name = "security B60: a form from {0}: {1} is refused")
  @CsvSource({"Origin, https://evil.example", "Origin, null://x", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
  void forms_from_elsewhere_are_refused(String header, String value) throws Exception {
    var request = HttpRequest.newBuilder(at("/start")).header("Content-Type", FORM).header(header, value).POST(BodyPublishers.ofString("lang=en"));
    assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("security B61, B60: a made-up cookie or token changes nothing, and what was typed comes back")
  void made_up_cookies_and_tokens_change_nothing() throws Exception {
    var request = HttpRequest.newBuilder(at("/step/12")).header("Content-Type", FORM).header("Cookie", "a0=" + "A".repeat(5_000) + "; a1=x")
        .POST(BodyPublishers.ofString("subjectGiven=Osric&form=guess"));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"Osric\"", "out of date");
  }

  @Test
  @DisplayName("security S-9: an error page is neutral, and has a number to quote")
  void an_error_page_is_neutral() throws Exception {
    var answer = post("/start", "given=a&given=b");
    assertThat(answer.body()).contains("We could not take that", "quote").doesNotContain("Exception", "tomcat", "org.", "at java");
  }

  @ParameterizedTest(name = "security S-9: {0} is not there")
  @ValueSource(strings = {"/actuator", "/actuator/env", "/h2-console", "/swagger-ui.html", "/v3/api-docs", "/application.yaml", "/step/99", "/step/20/../../application.yaml", "/step/1/1", "/.git/config"})
  void nothing_else_is_there(String path) throws Exception {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).containsPattern("^HTTP/1.1 (404|400)");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(HttpRequest.newBuilder(at(path)).header("Content-Type", FORM).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      byte[] start = in.readNBytes(12);
      return new String(start, StandardCharsets.ISO_8859_1);
    }
  }
}

package org.tutela.guard;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Hired;

/** Talks to the service over a real connection, as nobody or as somebody with a session. */
final class Wire {
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  Wire(int port) {
    this.port = port;
  }

  HttpResponse<String> get(Hired who, String path) throws Exception {
    return send(who, "GET", path, "", "");
  }

  CompletableFuture<HttpResponse<String>> waitFor(String path) {
    return http.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(Hired who, String path, Map<String, List<String>> fields) throws Exception {
    return send(who, "POST", path, "application/x-www-form-urlencoded", encoded(fields));
  }

  HttpResponse<String> send(Hired who, String method, String path, String type, String body, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (who != null) request.header("Cookie", "__Host-tutela=" + who.token().text());
    if (!type.isEmpty()) request.header("Content-Type", type);
    if (headers.length > 0) request.headers(headers);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What a client library would not send. */
  String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(1_500);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new java.io.ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (java.net.SocketTimeoutException | java.net.SocketException e) {
        // A server may leave the connection open, or drop it: what it said until then counts.
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  static String encoded(Map<String, List<String>> fields) {
    return fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> code(field.getKey()) + "=" + code(value))).collect(Collectors.joining("&"));
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

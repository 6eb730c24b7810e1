package org.tutela.simulator.tour;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser of one person, without JavaScript: keeps cookies, goes where it is sent, and reads what it is shown. */
final class Browser {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final URI home;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Browser(HttpClient client, URI home) {
    this.client = client;
    this.home = home;
  }

  /** @param path below the service's own address; a whole address of the same service will do too */
  Page open(String path) {
    return follow(HttpRequest.newBuilder(home.resolve(path)).GET());
  }

  Page post(URI action, String body) {
    return follow(HttpRequest.newBuilder(action).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  boolean hasCookies() {
    return !cookies.isEmpty();
  }

  private Page follow(HttpRequest.Builder request) {
    var response = send(request);
    for (int times = 0; isRedirect(response); times++) {
      if (times == MOST_REDIRECTS) throw new DidNotHold("Sent from page to page without an end, last to " + response.uri().getPath());
      URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
      if (!next.getAuthority().equals(home.getAuthority())) throw new DidNotHold("Sent away to " + next.getHost());
      response = send(HttpRequest.newBuilder(next).GET());
    }
    return Page.of(this, response);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    if (hasCookies()) {
      request.header("Cookie", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")));
    }
    try {
      var response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new DidNotHold("The service does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DidNotHold("Interrupted");
    }
  }

  private void keep(String header) {
    for (HttpCookie cookie : HttpCookie.parse(header)) {
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) cookies.remove(cookie.getName());
      else cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  private static boolean isRedirect(HttpResponse<?> response) {
    return response.statusCode() / 100 == 3 && response.headers().firstValue("Location").isPresent();
  }
}

package org.tutela.measures.tracking.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.Pulse;

/** The feed of the operators' screen: a beat every two seconds, and at once when something changed; it names nobody, and goes on until whoever watches should show that they are still there. */
@Controller
class LiveController {
  private static final long EVERY = 2_000;
  private static final long LOOKS = 250;
  /** When it should have ended by itself, and a little more. */
  private static final long LATE = 60_000;
  private final Monitoring monitoring;
  private final Pulse pulse;
  private final long beats;
  private volatile boolean closing;

  LiveController(Monitoring monitoring, Pulse pulse, @Value("${tutela.tracking.feed:PT14M}") Duration feed) {
    this.monitoring = monitoring;
    this.pulse = pulse;
    this.beats = feed.toMillis() / EVERY;
  }

  @EventListener
  void on(ContextClosedEvent closed) {
    closing = true;
  }

  /** @return null; a thread of the feed's own goes on writing, and none of those that serve requests is kept */
  @GetMapping("/tracking/live")
  Answer live(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var area = monitoring.feed();
    if (!(area instanceof Outcome.Done<String>(var code))) return Answer.to(area, _ -> null);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.flushBuffer(); // filters write headers when this returns, and two threads may not: all are out before the feed's own begins
    var feed = request.startAsync();
    feed.setTimeout(beats * EVERY + LATE);
    feed.addListener(new Ending());
    Thread.ofVirtual().name("feed").start(() -> {
      try {
        beat(code, response);
        feed.complete();
      } catch (IOException gone) {
        // whoever watched has closed the page, and the server ends the rest
      }
    });
    return null;
  }

  /** A page that was closed is no fault. */
  private static final class Ending implements AsyncListener {
    @Override
    public void onError(AsyncEvent event) {
      event.getAsyncContext().complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }

  private void beat(String code, HttpServletResponse response) throws IOException {
    String last = "";
    for (long look = 0; look <= beats * EVERY / LOOKS && !closing; look++) {
      var now = pulse.now();
      String beat = (now.watching() ? "watching" : "lost") + " " + now.change(code);
      if (look % (EVERY / LOOKS) == 0 || !beat.equals(last)) say("beat", last = beat, response);
      if (look < beats * EVERY / LOOKS) pause();
    }
    say("end", "still there?", response);
  }

  private static void say(String event, String data, HttpServletResponse response) throws IOException {
    response.getOutputStream().write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private void pause() {
    try {
      Thread.sleep(LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }
}

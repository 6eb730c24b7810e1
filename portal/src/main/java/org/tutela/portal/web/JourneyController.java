package org.tutela.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.intake.RequestReference;
import org.tutela.portal.PortalSettings;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.web.JourneyCookies.Brought;
import org.tutela.ui.Language;
import org.tutela.ui.form.Typed;

/** The way in, the way out, and the page after sending. */
@Controller
class JourneyController {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String START = "/";
  static final String FIRST = "/step/1";
  static final String DONE = "/done";

  private final Door door;
  private final JourneyCookies cookies;
  private final PortalSettings settings;
  private final Clock clock;

  JourneyController(Door door, JourneyCookies cookies, PortalSettings settings, Clock clock) {
    this.door = door;
    this.cookies = cookies;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(START)
  ResponseEntity<byte[]> start(@RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
    var found = cookies.read(request);
    var language = language(lang, found instanceof Brought.Found(var journey) ? journey.language() : Language.EN);
    boolean resuming = found instanceof Brought.Found(Journey.Open _);
    return door.show(200, new StartPage(language, resuming), language, START);
  }

  /** Goes on with unsent answers when there are any; begins anew after sending, or when asked to. */
  @PostMapping("/start")
  ResponseEntity<byte[]> begin(@RequestParam MultiValueMap<String, String> posted, HttpServletRequest request, HttpServletResponse response) {
    boolean anew = posted.containsKey("anew");
    Journey journey = cookies.read(request) instanceof Brought.Found(Journey.Open open) && !anew
        ? open.in(StepController.language(posted, open.language())) : fresh(StepController.language(posted), clock);
    cookies.write(request, response, journey);
    return Door.go(FIRST);
  }

  @GetMapping("/done")
  ResponseEntity<byte[]> done(@RequestParam(defaultValue = "") String lang, HttpServletRequest request, HttpServletResponse response) {
    return switch (cookies.read(request)) {
      case Brought.Found(Journey.Sent sent) -> {
        var said = sent.in(language(lang, sent.language()));
        if (!said.equals(sent)) cookies.write(request, response, said);
        yield door.show(200, new SentPage(said.language(), said.reference()), said, DONE);
      }
      case Brought.Found(Journey.Open _) -> Door.go(FIRST);
      case Brought.Nothing(), Brought.Lost() -> Door.go(START);
    };
  }

  /** Forgets the answers, then leaves for a page that gives nothing away. */
  @GetMapping("/leave")
  ResponseEntity<byte[]> leave(HttpServletRequest request, HttpServletResponse response) {
    cookies.forget(request, response);
    return Door.go(settings.leaveTo());
  }

  static Journey.Open fresh(Language language, Clock clock) {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return Journey.Open.begin(key, RequestReference.draw(), clock.instant(), language);
  }

  static Language language(String code, Language otherwise) {
    for (Language each : Language.values()) if (each.code().equals(code)) return each;
    return otherwise;
  }
}

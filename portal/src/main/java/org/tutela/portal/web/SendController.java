package org.tutela.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.portal.PortalSettings;
import org.tutela.portal.journey.Answering;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.Step;
import org.tutela.portal.sending.Sending;
import org.tutela.portal.web.JourneyCookies.Brought;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** The last page: everything answered, then sent once. */
@Controller
@RequestMapping(SendController.PATH)
class SendController {
  /** {@link Step#CHECK}'s; a test holds them together. */
  static final String PATH = "/step/23";
  private static final Words ONCE_MORE = new Words("Please read your answers once more, then press Send",
      "Darllenwch eich atebion unwaith eto, yna pwyswch Anfon");
  private static final Words LEAVE_EMPTY = new Words("Leave this box empty, then press Send", "Gadewch y blwch hwn yn wag, yna pwyswch Anfon");
  private static final Words STALE = new Words("This page was out of date. Read your answers, then press Send",
      "Roedd y dudalen hon wedi dyddio. Darllenwch eich atebion, yna pwyswch Anfon");

  private final Door door;
  private final JourneyCookies cookies;
  private final CheckAnswers answers;
  private final Answering answering;
  private final Sending sending;
  private final Limits limits;
  private final PortalSettings settings;
  private final Clock clock;

  SendController(Door door, JourneyCookies cookies, CheckAnswers answers, Answering answering, Sending sending, Limits limits, PortalSettings settings, Clock clock) {
    this.door = door;
    this.cookies = cookies;
    this.answers = answers;
    this.answering = answering;
    this.sending = sending;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> check(HttpServletRequest request) {
    var brought = cookies.read(request);
    return brought instanceof Brought.Found(Journey.Open open) ? show(200, open, Typed.of(open.language(), Map.of())) : without(brought);
  }

  @PostMapping
  ResponseEntity<byte[]> send(@RequestParam MultiValueMap<String, String> posted, HttpServletRequest request, HttpServletResponse response) {
    var brought = cookies.read(request);
    if (!(brought instanceof Brought.Found(Journey.Open open))) return without(brought);
    var typed = Typed.of(open.language(), Map.of());
    if (!FormToken.stands(open, posted)) return show(422, open, typed.problem("", STALE.in(open.language())));
    if (posted.containsKey("lang")) {
      var said = open.in(StepController.language(posted));
      cookies.write(request, response, said);
      return Door.go(PATH);
    }
    if (!StepController.one(posted, "website").isEmpty()) return show(422, open, typed.problem("website", LEAVE_EMPTY.in(open.language())));
    if (open.started().plus(settings.youngest()).isAfter(clock.instant())) return show(422, open, typed.problem("", ONCE_MORE.in(open.language())));
    if (!answering.missing(open).isEmpty()) return show(422, open, typed);
    if (!limits.maySend(request)) return door.show(429, MessagePage.busy(open.language()), open, PATH);
    var reference = sending.send(open);
    if (reference.isEmpty()) return door.show(503, MessagePage.unavailable(open.language(), PATH), open, PATH);
    cookies.write(request, response, open.sent(reference.get()));
    return Door.go(JourneyController.DONE);
  }

  private ResponseEntity<byte[]> show(int status, Journey.Open journey, Typed typed) {
    return door.show(status, new CheckPage(typed, answers.of(journey), answering.missing(journey), Step.WARNINGS.path()), journey, PATH);
  }

  private ResponseEntity<byte[]> without(Brought brought) {
    return switch (brought) {
      case Brought.Found _ -> Door.go(JourneyController.DONE);
      case Brought.Nothing _ -> Door.go("/");
      case Brought.Lost _ -> door.show(410, MessagePage.gone(), Language.EN, "/");
    };
  }
}

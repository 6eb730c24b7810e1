package org.tutela.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.tutela.portal.journey.Answering;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.Journeys;
import org.tutela.portal.journey.Requests;
import org.tutela.portal.journey.Step;
import org.tutela.portal.web.JourneyCookies.Brought;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** The pages of questions: shows one, keeps its answer, goes on to the next. */
@Controller
class StepController {
  static final Words OUT_OF_DATE = new Words(
      "This page was out of date, or your browser did not keep our cookie. What you wrote here is kept: press Continue once more. If earlier answers are missing, you will be asked for them again",
      "Roedd y dudalen hon wedi dyddio, neu ni chadwodd eich porwr ein cwci. Cedwir yr hyn a ysgrifennoch yma: pwyswch Parhau unwaith eto. Os oes atebion cynharach ar goll, gofynnir i chi amdanynt eto");
  private static final Words TOO_MUCH = new Words(
      "Your answers together are too long for your browser to keep. Shorten this one",
      "Mae eich atebion gyda’i gilydd yn rhy hir i’ch porwr eu cadw. Byrhewch yr un hwn");

  private final Door door;
  private final JourneyCookies cookies;
  private final Journeys journeys;
  private final Answering answering;
  private final Clock clock;

  StepController(Door door, JourneyCookies cookies, Journeys journeys, Answering answering, Clock clock) {
    this.door = door;
    this.cookies = cookies;
    this.journeys = journeys;
    this.answering = answering;
    this.clock = clock;
  }

  @GetMapping("/step/{number:[0-9]{1,2}}")
  ResponseEntity<byte[]> ask(@PathVariable int number, @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
    var step = question(number);
    if (step == null) return notFound(request);
    return switch (cookies.read(request)) {
      case Brought.Found(Journey.Open open) -> show(200, open, step, answering.typed(open, step), from);
      case Brought.Found(Journey.Sent _) -> Door.go(JourneyController.DONE);
      case Brought.Nothing() -> Door.go("/");
      case Brought.Lost() -> door.show(410, MessagePage.gone(), Language.EN, "/");
    };
  }

  @PostMapping("/step/{number:[0-9]{1,2}}")
  ResponseEntity<byte[]> answer(@PathVariable int number, @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request, HttpServletResponse response) {
    var step = question(number);
    if (step == null) return notFound(request);
    String from = one(posted, "from");
    var brought = cookies.read(request);
    if (brought instanceof Brought.Found(Journey.Sent _)) return Door.go(JourneyController.DONE);
    if (!(brought instanceof Brought.Found(Journey.Open open)) || !FormToken.stands(open, posted)) {
      var journey = brought instanceof Brought.Found(Journey.Open kept) ? kept : JourneyController.fresh(language(posted), clock);
      cookies.write(request, response, journey);
      return show(422, journey, step, outOfDate(journey, posted), from);
    }
    if (posted.containsKey("lang")) {
      var kept = answering.keep(open, step, posted).in(language(posted));
      return cookies.write(request, response, kept) ? Door.go(step.path() + asked(from)) : tooMuch(open, step, posted, from);
    }
    var answered = answering.answer(open, step, posted);
    if (answered.typed().hasErrors()) return show(422, open, step, answered.typed(), from);
    if (!cookies.write(request, response, answered.journey())) return tooMuch(open, step, posted, from);
    boolean danger = step == Step.DANGER && Requests.danger(answered.journey()).flagged();
    if (danger) return Door.go(step.path() + "/now" + asked(from));
    return Door.go(from.equals("check") ? Step.CHECK.path() : step.next().path());
  }

  @GetMapping("/step/{number:[0-9]{1,2}}/now")
  ResponseEntity<byte[]> urgent(@PathVariable int number, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String lang, HttpServletRequest request, HttpServletResponse response) {
    if (number != Step.DANGER.number() || !(cookies.read(request) instanceof Brought.Found(Journey.Open open))) return notFound(request);
    var said = open.in(JourneyController.language(lang, open.language()));
    if (!lang.isEmpty()) cookies.write(request, response, said);
    String next = from.equals("check") ? Step.CHECK.path() : Step.DANGER.next().path();
    return door.show(200, new UrgentPage(said.language(), next), said, Step.DANGER.path() + "/now");
  }

  private ResponseEntity<byte[]> show(int status, Journey.Open journey, Step step, Typed typed, String from) {
    boolean checking = from.equals("check");
    String back = checking ? Step.CHECK.path() : step.previous().map(Step::path).orElse("/");
    return door.show(status, new QuestionPage(step, journeys.of(step), typed, step.path(), back, checking ? from : ""), journey, step.path());
  }

  private ResponseEntity<byte[]> tooMuch(Journey.Open open, Step step, Map<String, List<String>> posted, String from) {
    var typed = Typed.of(open.language(), posted).problem(journeys.of(step).parameters().getFirst(), TOO_MUCH.in(open.language()));
    return show(422, open, step, typed, from);
  }

  static Typed outOfDate(Journey journey, Map<String, List<String>> posted) {
    return Typed.of(journey.language(), posted).problem("", OUT_OF_DATE.in(journey.language()));
  }

  ResponseEntity<byte[]> notFound(HttpServletRequest request) {
    var language = cookies.read(request) instanceof Brought.Found(var journey) ? journey.language() : Language.EN;
    return door.show(404, MessagePage.notFound(language), language, "/");
  }

  private static Step question(int number) {
    return Step.of(number).filter(s -> s != Step.CHILDREN && s != Step.CHECK).orElse(null);
  }

  static Language language(Map<String, List<String>> posted) {
    return language(posted, Language.EN);
  }

  /** The one that is asked for, or the one of the page that was sent. */
  static Language language(Map<String, List<String>> posted, Language otherwise) {
    return JourneyController.language(one(posted, "lang"), JourneyController.language(one(posted, "spoken"), otherwise));
  }

  static String one(Map<String, List<String>> posted, String parameter) {
    return posted.getOrDefault(parameter, List.of("")).getFirst();
  }

  private static String asked(String from) {
    return from.equals("check") ? CheckAnswers.FROM : "";
  }
}

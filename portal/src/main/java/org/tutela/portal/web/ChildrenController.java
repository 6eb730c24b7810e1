package org.tutela.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.portal.journey.Answering;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.Journeys;
import org.tutela.portal.journey.Step;
import org.tutela.portal.web.JourneyCookies.Brought;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** The list of children: add, change, remove. */
@Controller
@RequestMapping(ChildrenController.PATH)
class ChildrenController {
  /** {@link Step#CHILDREN}'s; a test holds them together. */
  static final String PATH = "/step/10";
  private static final Words NAMELESS = new Words("A child of %s", "Plentyn %s oed");
  private static final Words BORN = new Words("A child born in %s", "Plentyn a aned yn %s");
  private static final Words UNKNOWN = new Words("A child", "Plentyn");

  private final Door door;
  private final JourneyCookies cookies;
  private final Journeys journeys;
  private final Answering answering;
  private final Clock clock;

  ChildrenController(Door door, JourneyCookies cookies, Journeys journeys, Answering answering, Clock clock) {
    this.door = door;
    this.cookies = cookies;
    this.journeys = journeys;
    this.answering = answering;
    this.clock = clock;
  }

  /** With no child yet, the first one is asked for at once. */
  @GetMapping
  ResponseEntity<byte[]> list(@RequestParam(defaultValue = "") String from, HttpServletRequest request) {
    return switch (cookies.read(request)) {
      case Brought.Found(Journey.Open open) when open.children().isEmpty() -> Door.go(Answering.childPath(0) + asked(from));
      case Brought.Found(Journey.Open open) -> list(200, open, Typed.of(open.language(), Map.of()), from);
      case Brought brought -> without(brought);
    };
  }

  /** Goes on, adds another, or takes one away. */
  @PostMapping
  ResponseEntity<byte[]> decide(@RequestParam MultiValueMap<String, String> posted, HttpServletRequest request, HttpServletResponse response) {
    var brought = cookies.read(request);
    if (!(brought instanceof Brought.Found(Journey.Open open))) return without(brought);
    String from = StepController.one(posted, "from");
    if (!FormToken.stands(open, posted)) return list(422, open, StepController.outOfDate(open, posted), from);
    if (posted.containsKey("lang")) {
      cookies.write(request, response, open.in(StepController.language(posted)));
      return Door.go(PATH + asked(from));
    }
    String remove = StepController.one(posted, "remove");
    if (remove.matches("[0-9]{1,2}")) {
      cookies.write(request, response, open.without(Integer.parseInt(remove) - 1));
      return Door.go(PATH + asked(from));
    }
    if (posted.containsKey("add") && open.children().size() < Journey.MOST_CHILDREN) return Door.go(Answering.childPath(open.children().size()) + asked(from));
    if (open.children().isEmpty()) return list(422, open, Typed.of(open.language(), posted).problem("", Answering.noChild(open.language())), from);
    return Door.go(from.equals("check") ? Step.CHECK.path() : Step.CHILDREN.next().path());
  }

  @GetMapping("/{number:[0-9]{1,2}}")
  ResponseEntity<byte[]> ask(@PathVariable int number, @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
    var brought = cookies.read(request);
    if (!(brought instanceof Brought.Found(Journey.Open open))) return without(brought);
    int place = number - 1;
    if (place < 0 || place > open.children().size() || place >= Journey.MOST_CHILDREN) return Door.go(PATH + asked(from));
    return child(200, open, place, answering.typedChild(open, place), from);
  }

  @PostMapping("/{number:[0-9]{1,2}}")
  ResponseEntity<byte[]> answer(@PathVariable int number, @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request, HttpServletResponse response) {
    String from = StepController.one(posted, "from");
    var brought = cookies.read(request);
    if (brought instanceof Brought.Found(Journey.Sent _)) return Door.go(JourneyController.DONE);
    boolean held = brought instanceof Brought.Found(Journey.Open _);
    var open = brought instanceof Brought.Found(Journey.Open kept) ? kept : JourneyController.fresh(StepController.language(posted), clock);
    // a second tab may have taken children away meanwhile: what is typed goes to the end of the list
    int place = Math.min(Math.max(0, number - 1), Math.min(open.children().size(), Journey.MOST_CHILDREN - 1));
    if (!held || !FormToken.stands(open, posted)) {
      cookies.write(request, response, open);
      return child(422, open, place, StepController.outOfDate(open, posted), from);
    }
    if (posted.containsKey("lang")) {
      cookies.write(request, response, answering.keepChild(open, place, posted).in(StepController.language(posted)));
      return Door.go(Answering.childPath(place) + asked(from));
    }
    var answered = answering.answerChild(open, place, posted);
    if (answered.typed().hasErrors()) return child(422, open, place, answered.typed(), from);
    if (!cookies.write(request, response, answered.journey())) return child(422, open, place, StepController.outOfDate(open, posted), from);
    return Door.go(PATH + asked(from));
  }

  private ResponseEntity<byte[]> list(int status, Journey.Open journey, Typed typed, String from) {
    var names = new ArrayList<String>();
    journey.children().forEach(child -> names.add(Shown.safely(called(Typed.of(journey.language(), child)))));
    boolean checking = from.equals("check");
    var page = new ChildrenPage(typed, names, names.size() >= Journey.MOST_CHILDREN, checking ? Step.CHECK.path() : Step.AREA.path(), checking ? from : "");
    return door.show(status, page, journey, PATH);
  }

  private ResponseEntity<byte[]> child(int status, Journey.Open journey, int place, Typed typed, String from) {
    String back = !journey.children().isEmpty() ? PATH + asked(from) : from.equals("check") ? Step.CHECK.path() : Step.AREA.path();
    var page = new QuestionPage(Step.CHILDREN, journeys.child(), typed, Answering.childPath(place), back, from.equals("check") ? from : "");
    return door.show(status, page, journey, Answering.childPath(place));
  }

  private ResponseEntity<byte[]> without(Brought brought) {
    return switch (brought) {
      case Brought.Found _ -> Door.go(JourneyController.DONE);
      case Brought.Nothing _ -> Door.go("/");
      case Brought.Lost _ -> door.show(410, MessagePage.gone(), Language.EN, "/");
    };
  }

  private static String called(Typed child) {
    String name = (child.raw("given").strip() + " " + child.raw("family").strip()).strip();
    if (!name.isEmpty()) return name;
    String age = child.raw("birth-age").strip();
    String year = child.raw("birth-year").strip();
    var language = child.language();
    return !year.isEmpty() ? BORN.in(language).formatted(year) : age.isEmpty() ? UNKNOWN.in(language) : NAMELESS.in(language).formatted(age);
  }

  private static String asked(String from) {
    return from.equals("check") ? CheckAnswers.FROM : "";
  }
}

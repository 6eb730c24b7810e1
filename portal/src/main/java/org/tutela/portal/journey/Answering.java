package org.tutela.portal.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** Takes answers, page by page, and says what is still missing. */
@Component
public class Answering {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int ADULT = 18;
  private static final Words NOT_A_CHILD = new Words(
      "This form is for children under 18. Check the date; if it is right and you worry about an adult, ring 101",
      "Mae’r ffurflen hon ar gyfer plant dan 18 oed. Gwiriwch y dyddiad; os yw’n gywir a’ch bod yn poeni am oedolyn, ffoniwch 101");
  private static final Words CHILD_UNKNOWN = new Words("Enter a name or an age, so that we can tell which child you mean",
      "Rhowch enw neu oedran, fel y gallwn wybod pa blentyn yr ydych yn ei olygu");
  private static final Words NO_CHILD = new Words(
      "Add at least one child. If you are worried but not about a particular child, ring 101",
      "Ychwanegwch o leiaf un plentyn. Os ydych yn poeni ond nid am blentyn penodol, ffoniwch 101");

  private final Journeys journeys;

  Answering(Journeys journeys) {
    this.journeys = journeys;
  }

  /** A page's answers after somebody pressed a button. */
  public record Answered(Journey.Open journey, Typed typed) {}

  public Typed typed(Journey.Open journey, Step step) {
    return Typed.of(journey.language(), journey.answers());
  }

  public Typed typedChild(Journey.Open journey, int place) {
    return Typed.of(journey.language(), place < journey.children().size() ? journey.children().get(place) : Map.of());
  }

  /** Keeps the answers only when they can be read; the typed ones come back either way. */
  public Answered answer(Journey.Open journey, Step step, Map<String, List<String>> posted) {
    var typed = Typed.of(journey.language(), only(journeys.of(step).parameters(), posted));
    check(step, typed, today(journey));
    return typed.hasErrors() ? new Answered(journey, typed) : new Answered(keep(journey, step, posted), typed);
  }

  /** Keeps them as they are, for instance because the language is about to change. */
  public Journey.Open keep(Journey.Open journey, Step step, Map<String, List<String>> posted) {
    return journey.answering(journeys.of(step).parameters(), posted);
  }

  public Answered answerChild(Journey.Open journey, int place, Map<String, List<String>> posted) {
    var typed = Typed.of(journey.language(), only(journeys.child().parameters(), posted));
    checkChild(typed, today(journey));
    return typed.hasErrors() ? new Answered(journey, typed) : new Answered(keepChild(journey, place, posted), typed);
  }

  public Journey.Open keepChild(Journey.Open journey, int place, Map<String, List<String>> posted) {
    return journey.child(place, journeys.child().parameters(), posted);
  }

  /** The first thing wrong with each page that is not answered yet, in order. */
  public List<Missing> missing(Journey.Open journey) {
    var missing = new ArrayList<Missing>();
    for (Step step : Step.values()) {
      if (step == Step.CHECK) continue;
      if (step == Step.CHILDREN) {
        missingChildren(journey, missing);
        continue;
      }
      var typed = typed(journey, step);
      check(step, typed, today(journey));
      if (typed.hasErrors()) missing.add(new Missing(step.path(), journeys.of(step).heading(), typed.errors().getFirst().message()));
    }
    return missing;
  }

  /** @param page the heading of the page that lacks it */
  public record Missing(String path, Words page, String message) {}

  private void missingChildren(Journey.Open journey, List<Missing> missing) {
    if (journey.children().isEmpty()) missing.add(new Missing(Step.CHILDREN.path(), ChildrenWords.HEADING, noChild(journey.language())));
    for (int place = 0; place < journey.children().size(); place++) {
      var typed = typedChild(journey, place);
      checkChild(typed, today(journey));
      if (typed.hasErrors()) missing.add(new Missing(childPath(place), journeys.child().heading(), typed.errors().getFirst().message()));
    }
  }

  public static String childPath(int place) {
    return Step.CHILDREN.path() + "/" + (place + 1);
  }

  public static String noChild(Language language) {
    return NO_CHILD.in(language);
  }

  /** The day on which it was begun: an age typed before midnight does not change meaning when sent after it. */
  static LocalDate today(Journey.Open journey) {
    return journey.started().atZone(LONDON).toLocalDate();
  }

  private void check(Step step, Typed typed, LocalDate today) {
    var reading = new FieldReading(typed, today);
    journeys.of(step).fields().forEach(reading::check);
    journeys.checkTogether(step, typed);
  }

  private void checkChild(Typed typed, LocalDate today) {
    boolean known = !(typed.raw("given") + typed.raw("family") + typed.raw("birth-year") + typed.raw("birth-age")).isBlank();
    if (!known) typed.problem("given", CHILD_UNKNOWN.in(typed.language()));
    var reading = new FieldReading(typed, today);
    journeys.child().fields().forEach(reading::check);
    if (typed.error("birth").isEmpty() && new FieldReading(typed, today).birth("birth").surelyAtLeast(ADULT, today)) {
      typed.problem("birth", NOT_A_CHILD.in(typed.language()));
    }
  }

  private static Map<String, List<String>> only(List<String> parameters, Map<String, List<String>> posted) {
    var kept = new HashMap<String, List<String>>();
    parameters.forEach(p -> kept.put(p, posted.getOrDefault(p, List.of())));
    return kept;
  }
}

package org.tutela.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.portal.journey.Answering;
import org.tutela.portal.journey.ChildrenWords;
import org.tutela.portal.journey.Field;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.Journeys;
import org.tutela.portal.journey.Step;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.form.Typed;

/** Every answer as it will be sent, with the way to change it. */
@Component
class CheckAnswers {
  private static final Words CHANGE = new Words("Change", "Newid");
  private static final Words NOT_SAID = new Words("Not given", "Heb ei roi");
  private static final Words YOU = new Words("You", "Chi");
  private static final Words CHILD = new Words("Child %d", "Plentyn %d");
  private static final Words PERSON = new Words("The person you are asking about", "Y person rydych yn holi amdano");
  private static final Words CONTACT = new Words("Their contact and your worries", "Eu cyswllt a’ch pryderon");
  private static final Words YEARS = new Words("%s years old", "%s oed");
  private static final Words ABOUT_YEARS = new Words("about %s years old", "tua %s oed");
  static final String FROM = "?from=check";

  private final Journeys journeys;

  CheckAnswers(Journeys journeys) {
    this.journeys = journeys;
  }

  List<CheckPage.Section> of(Journey.Open journey) {
    var language = journey.language();
    var sections = new ArrayList<CheckPage.Section>();
    sections.add(section(journey, YOU, List.of(Step.NAME, Step.BIRTH, Step.ADDRESS, Step.MEANS, Step.WHEN, Step.MESSAGE, Step.HOME, Step.TONGUE, Step.AREA)));
    var typedChildren = journey.children();
    for (int place = 0; place < typedChildren.size(); place++) {
      var typed = Typed.of(language, typedChildren.get(place));
      var rows = new ArrayList<SummaryList.Row>();
      for (Field field : journeys.child().fields()) rows.add(row(field, typed, Answering.childPath(place) + FROM));
      sections.add(new CheckPage.Section(CHILD.in(language).formatted(place + 1), SummaryList.of(rows)));
    }
    if (typedChildren.isEmpty()) {
      sections.add(new CheckPage.Section(ChildrenWords.HEADING.in(language), SummaryList.of(
          SummaryList.Row.of(ChildrenWords.HEADING.in(language), NOT_SAID.in(language)).action(CHANGE.in(language), Step.CHILDREN.path() + FROM))));
    }
    sections.add(section(journey, PERSON, List.of(Step.SUBJECT, Step.SUBJECT_BIRTH, Step.SUBJECT_ADDRESS, Step.SUBJECT_RELATION, Step.SUBJECT_MORE)));
    sections.add(section(journey, CONTACT, List.of(Step.PARENTS, Step.ACCESS, Step.FREQUENCY, Step.WORRY, Step.DANGER, Step.HEARD)));
    return sections;
  }

  private CheckPage.Section section(Journey.Open journey, Words heading, List<Step> steps) {
    var typed = Typed.of(journey.language(), journey.answers());
    var rows = new ArrayList<SummaryList.Row>();
    for (Step step : steps) {
      for (Field field : journeys.of(step).fields()) rows.add(row(field, typed, step.path() + FROM));
    }
    return new CheckPage.Section(heading.in(journey.language()), SummaryList.of(rows));
  }

  private static SummaryList.Row row(Field field, Typed typed, String path) {
    String shown = shown(field, typed);
    return SummaryList.Row.of(field.label().in(typed.language()), Prose.lines(shown.isEmpty() ? NOT_SAID.in(typed.language()) : Shown.safely(shown)))
        .action(CHANGE.in(typed.language()), path);
  }

  private static String shown(Field field, Typed typed) {
    return switch (field) {
      case Field.Line line -> typed.raw(line.name()).strip();
      case Field.Lines lines -> typed.raw(lines.name()).strip();
      case Field.Birth birth -> birth(birth.name(), typed);
      case Field.One one -> chosen(one.name(), one.options(), typed);
      case Field.Several several -> chosen(several.name(), several.options(), typed);
    };
  }

  private static String chosen(String name, List<Field.Option> options, Typed typed) {
    return options.stream().filter(o -> typed.chose(name, o.value()))
        .map(o -> o.words().in(typed.language()) + o.reveals().map(l -> typed.raw(l.name()).strip()).filter(t -> !t.isEmpty()).map(": "::concat).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static String birth(String name, Typed typed) {
    Language language = typed.language();
    String year = typed.raw(name + "-year").strip();
    String age = typed.raw(name + "-age").strip();
    if (year.isEmpty()) return age.isEmpty() ? "" : (typed.chose(name + "-about", "yes") ? ABOUT_YEARS : YEARS).in(language).formatted(age);
    return (typed.raw(name + "-day").strip() + " " + month(typed.raw(name + "-month").strip(), language) + " " + year).strip();
  }

  private static String month(String typed, Language language) {
    if (!typed.matches("0?[1-9]|1[0-2]")) return typed;
    var locale = language == Language.CY ? Locale.of("cy", "GB") : Locale.UK;
    return java.time.Month.of(Integer.parseInt(typed)).getDisplayName(java.time.format.TextStyle.FULL, locale);
  }
}

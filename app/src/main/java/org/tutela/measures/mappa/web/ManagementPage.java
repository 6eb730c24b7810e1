package org.tutela.measures.mappa.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.Area;
import org.tutela.measures.mappa.EndManagement;
import org.tutela.measures.mappa.HoldReview;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Management;
import org.tutela.measures.mappa.SetLevel;
import org.tutela.foundation.kernel.Area;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.form.Typed;

/** One stay under the arrangements: hold a review, set the level, end it. */
public record ManagementPage(Management management, PersonSummary person, List<Area> areas, Typed typed) implements Page {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  @Override
  public String template() {
    return "mappa/management.jte";
  }

  @Override
  public String title() {
    return "Management of person " + person.reference();
  }

  public String path() {
    return "/mappa/" + management.id().value();
  }

  public SummaryList facts() {
    return SummaryList.of(
        SummaryList.Row.of("Person", Prose.link(person.restricted() ? "Restricted person" : person.name(), "/people/" + person.id().value())),
        SummaryList.Row.of("Category", management.category().title()),
        SummaryList.Row.of("Level", management.level().title()),
        SummaryList.Row.of("Lead agency", management.leadAgency()),
        SummaryList.Row.of("Team", management.team()),
        SummaryList.Row.of("From", DAY.format(management.from())),
        management.to().map(d -> SummaryList.Row.of("Ended", DAY.format(d))).orElse(null),
        management.nextReview().map(d -> SummaryList.Row.of("Next review", DAY.format(d))).orElse(null));
  }

  public DateInput reviewOn() {
    return DateInput.of("on", "Date of the meeting or review").from(typed);
  }

  public DateInput nextReview() {
    return DateInput.of("review", "Next review").hint("Leave empty for what the level says").from(typed);
  }

  public Radios level() {
    return levels(typed);
  }

  static Radios levels(Typed typed) {
    return Radios.of("level", "Level", Arrays.stream(Level.values()).map(l -> Item.of(l, l.title())).toList()).from(typed);
  }

  public Input line(String field, String label) {
    return Input.of(field, label).from(typed);
  }

  public DateInput endedOn() {
    return DateInput.of("ended", "Last day of management").from(typed);
  }

  public Radios area() {
    return Radios.of("to", "To which area?", areas.stream().filter(area -> !area.code().equals(management.area()))
        .map(area -> Item.of(area.code().value(), area.name().en())).toList()).from(typed);
  }

  static Optional<HoldReview> readReview(Management m, Typed typed) {
    var on = typed.date("on", "Enter the date of the review");
    Optional<LocalDate> next = typed.date("review", "");
    String note = typed.optional("note", Typed.LINE).orElse("");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new HoldReview(m.id(), on.orElseThrow(), next, note, typed.version()));
  }

  static Optional<SetLevel> readLevel(Management m, Typed typed) {
    var level = typed.choice("level", Level.class, "Choose the level");
    String reason = typed.required("level-reason", Typed.LINE, "Say why the level changes");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new SetLevel(m.id(), level.orElseThrow(), reason, typed.version()));
  }

  static Optional<EndManagement> readEnd(Management m, Typed typed) {
    var ended = typed.date("ended", "Enter the last day of management");
    String reason = typed.required("end-reason", Typed.LINE, "Say why management ends");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new EndManagement(m.id(), ended.orElseThrow(), reason, typed.version()));
  }
}

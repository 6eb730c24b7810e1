package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.register.RecordJourney;
import org.tutela.ui.EntryPage;
import org.tutela.ui.EntryPage.EntryField;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The form for a journey abroad, told for the first time or changed before leaving. */
final class JourneyEntry {
  private JourneyEntry() {}

  static EntryPage page(UUID id, Typed typed) {
    return EntryPage.of("Record a journey abroad", "/people/" + id, "/people/" + id + "/journeys", typed, "Record", fields(typed))
        .lead("How long before leaving notice is due has not been verified in the text of the regulations: what is late on the strict reading is for a person to decide.");
  }

  static EntryPage changed(UUID id, UUID journey, Typed typed) {
    return EntryPage.of("Details of a journey changed", "/people/" + id, "/people/" + id + "/journeys/" + journey + "/change", typed, "Record", fields(typed))
        .lead("What was told and has become wrong is told again: 24 hours before leaving, or with a reasonable excuse 12 (not verified). What was told before stays on record.");
  }

  private static EntryField[] fields(Typed typed) {
    return new EntryField[] {
        day(DateInput.of("departs", "Day of departure").from(typed)),
        line(Input.of("time", "Time of departure").hint("Like 14:30").width(5).from(typed)),
        line(Input.of("country", "Country, or the first of them").hint("Ireland, Jersey and the Isle of Man are abroad").from(typed)),
        line(Input.of("arrival", "Point of arrival there").hint("Notice of travel has to state it. It can be left empty for a journey that was found out").from(typed)),
        line(Input.of("days", "For how many days").hint("The first and the last count").width(4).wholeNumber().from(typed)),
        day(DateInput.of("known", "When did the person know day, country and point of arrival?").from(typed)),
        day(DateInput.of("told", "Told the police on (leave empty if not told)").from(typed)),
        line(Input.of("told-time", "At what time? (if known)").hint("It matters where notice is counted in hours").width(5).from(typed)),
        day(DateInput.of("return", "Return as told (if told)").from(typed)),
        line(Input.of("return-point", "Point of return as told (if told)").hint("Who gave day and place in advance, and came back so, need not tell of the return").from(typed)),
        lines(Textarea.of("details", "Other countries with their dates, carriers, accommodation").from(typed))};
  }

  /** @param corrects the journey as it was told before */
  static Optional<RecordJourney> read(PersonId person, Optional<UUID> corrects, Typed typed) {
    var departs = typed.date("departs", "Enter the day of departure");
    var time = typed.time("time", "Enter the time of departure");
    String country = typed.required("country", Typed.LINE, "Enter the country, or the first of them");
    String arrival = typed.optional("arrival", Typed.LINE).orElse("");
    var days = BecomeSubjectEntry.number(typed, "days", "Enter for how many days");
    var known = typed.date("known", "Enter the day on which it was known");
    var told = Told.read(typed);
    var back = typed.date("return", "");
    String returnPoint = typed.optional("return-point", Typed.LINE).orElse("");
    String details = typed.optional("details", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new RecordJourney(person, departs.orElseThrow().atTime(time.orElseThrow()), country, arrival, days.orElseThrow(), known.orElseThrow(),
        told, back, returnPoint, details, corrects));
  }

  /** The form filled in with what was told before, but for when the change was known and told. */
  static Typed asTold(RecordJourney facts) {
    var typed = Typed.nothing().with("time", facts.departs().toLocalTime().toString()).with("country", facts.country()).with("arrival", facts.arrival())
        .with("days", "" + facts.days()).with("return-point", facts.returnPoint()).with("details", facts.details());
    typed.with("departs", facts.departs().toLocalDate());
    facts.returnGiven().ifPresent(day -> typed.with("return", day));
    return typed;
  }
}

package org.tutela.casework.conditions.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.HeldPassports;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.conditions.InstrumentId;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.RecordBreach;
import org.tutela.casework.conditions.TermId;
import org.tutela.casework.conditions.Variation;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Jurisdiction;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The forms for orders and licences. */
final class ConditionEntry {
  private ConditionEntry() {}

  static EntryPage imposing(PersonId person, Typed typed) {
    String back = "/people/" + person.value();
    return EntryPage.of("Record an order or licence", back, back + "/conditions", typed, "Record",
        choice(Radios.of("kind", "What is it?", Arrays.stream(InstrumentKind.values()).map(k -> Item.of(k, k.title() + (k.replaced() ? " (in England and Wales before 8 March 2015)" : ""))).toList()).from(typed)),
        choice(Radios.of("place", "Where was it made?", Arrays.stream(Jurisdiction.values()).map(place -> Item.of(place, place.title())).toList()).from(typed)),
        line(Input.of("by", "Court, or who granted the licence").from(typed)),
        line(Input.of("applicant", "Who applied for it (leave empty if nobody did, as on conviction)").from(typed)),
        day(DateInput.of("made", "Made on").from(typed)),
        day(DateInput.of("served", "Served on, or in force from").from(typed)),
        day(DateInput.of("until", "Last day (leave empty until further order)").from(typed)),
        choice(Radios.yesNo("countries", "Was the list of countries of high risk considered?").from(typed)), lengthNote(typed))
        .lead("That a sexual harm prevention order makes its subject notify for as long as it lasts (section 103G, not verified) is recorded at the same time. Under a sexual risk order, or an interim one, name and home address are told within 3 days beginning with its service (section 122F, not verified). Somebody under a notification order is registered from the conviction abroad, whose period it has. "
            + "Those sections are of England and Wales: what an order made elsewhere asks of names, addresses and passports is to be looked up in it.");
  }

  static Optional<Impose> readImpose(PersonId person, Typed typed) {
    var kind = typed.choice("kind", InstrumentKind.class, "Choose what it is");
    var place = typed.choice("place", Jurisdiction.class, "Choose where it was made");
    String by = typed.required("by", Typed.LINE, "Enter the court or who granted it");
    String applicant = typed.optional("applicant", Typed.LINE).orElse("");
    String note = typed.optional("lengthNote", Typed.LINE).orElse("");
    var made = typed.date("made", "Enter the day on which it was made");
    var served = typed.date("served", "Enter the day on which it was served");
    var until = typed.date("until", "");
    var countries = typed.yesNo("countries", "Say whether the list was considered");
    return typed.hasErrors() ? Optional.empty()
        : Optional.of(new Impose(person, kind.orElseThrow(), by, applicant, made.orElseThrow(), served.orElseThrow(), until, countries.orElseThrow(), note, place));
  }

  static EntryPage term(PersonId person, UUID instrument, Typed typed) {
    String back = "/people/" + person.value();
    return EntryPage.of("Add a term", back, back + "/conditions/" + instrument + "/terms", typed, "Add",
        choice(Radios.of("kind", "Which kind of term?", Arrays.stream(AddTerm.Kind.values()).map(k -> Item.of(k, k.title())).toList()).from(typed)),
        lines(Textarea.of("words", "Its words").from(typed)),
        line(Input.of("area", "Place or area where it applies (leave empty for everywhere)").from(typed)),
        day(DateInput.of("from", "In force from").from(typed)),
        day(DateInput.of("until", "Last day (leave empty for as long as the order lasts)").from(typed)), lengthNote(typed))
        .lead("Where a prevention order or a risk order of England and Wales forbids travel to all countries, choose that: all passports are then to be surrendered by the day it begins (sections 103D and 122C, not verified).");
  }

  static Optional<AddTerm> readTerm(PersonId person, UUID instrument, Typed typed) {
    var kind = typed.choice("kind", AddTerm.Kind.class, "Choose the kind of term");
    String words = typed.required("words", Typed.TEXT, "Enter the words of the term");
    String area = typed.optional("area", Typed.LINE).orElse("");
    String note = typed.optional("lengthNote", Typed.LINE).orElse("");
    var from = typed.date("from", "Enter the first day");
    var until = typed.date("until", "");
    return typed.hasErrors() ? Optional.empty()
        : Optional.of(new AddTerm(person, new InstrumentId(instrument), kind.orElseThrow(), words, area, from.orElseThrow(), until, note));
  }

  /** Asked for only where a length is not what the law says of such orders. */
  private static EntryPage.EntryField lengthNote(Typed typed) {
    return line(Input.of("lengthNote", "If its length is unusual: where does the order say so?").from(typed));
  }

  static EntryPage varying(PersonId person, Instrument instrument, Typed typed) {
    String back = "/people/" + person.value();
    return EntryPage.of("Vary the last day", back + "#conditions", back + "/conditions/" + instrument.id().value() + "/vary", typed, "Vary",
        day(DateInput.of("made", "Varied on").from(typed)),
        line(Input.of("by", "By which court, or by whom").from(typed)),
        day(DateInput.of("until", "Last day from now on (leave empty until further order)").from(typed)),
        lines(Textarea.of("reason", "What was varied, and why").rows(3).from(typed)), lengthNote(typed))
        .lead("%s: %s. Who is on the register because of it is on it until the new last day. Terms are added and ended on their own; an order that is discharged is ended.".formatted(
            ConditionPanel.capital(ConditionPanel.name(instrument)), instrument.ownLastDay().map(day -> "last day " + ConditionPanel.words(day)).orElse("until further order")));
  }

  static Optional<Variation> readVariation(PersonId person, UUID instrument, Typed typed) {
    var made = typed.date("made", "Enter the day on which it was varied");
    String by = typed.required("by", Typed.LINE, "Enter the court or who varied it");
    var until = typed.date("until", "");
    String reason = typed.required("reason", Typed.TEXT, "Say what was varied, and why");
    String note = typed.optional("lengthNote", Typed.LINE).orElse("");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new Variation(person, new InstrumentId(instrument), made.orElseThrow(), by, until, reason, note));
  }

  static EntryPage breach(PersonId person, Instrument instrument, Typed typed) {
    String back = "/people/" + person.value();
    var terms = new ArrayList<Item>();
    terms.add(Item.of("", "The order as a whole"));
    instrument.terms().forEach(term -> terms.add(Item.of(term.id().value().toString(), term.term().words())));
    return EntryPage.of("Record a breach", back, back + "/conditions/" + instrument.id().value() + "/breaches", typed, "Record",
        choice(Radios.of("term", "Of what?", terms).from(typed)),
        day(DateInput.of("on", "On which day?").from(typed)),
        lines(Textarea.of("facts", "What happened, and how it is known").from(typed)),
        choice(Radios.of("outcome", "What came of it?", Arrays.stream(RecordBreach.Outcome.values()).map(o -> Item.of(o, o.title())).toList()).from(typed)),
        day(DateInput.of("decided", "Decided on").from(typed)))
        .lead("That a caution or conviction for breach of a sexual risk order makes its subject notify until the order ends (section 122H in England and Wales, not verified) is recorded at the same time.");
  }

  static Optional<RecordBreach> readBreach(PersonId person, UUID instrument, Typed typed) {
    var term = typed.raw("term").matches("[0-9a-f-]{36}") ? Optional.of(new TermId(UUID.fromString(typed.raw("term")))) : Optional.<TermId>empty();
    var on = typed.date("on", "Enter the day");
    String facts = typed.required("facts", Typed.TEXT, "Say what happened");
    var outcome = typed.choice("outcome", RecordBreach.Outcome.class, "Choose what came of it");
    var decided = typed.date("decided", "Enter the day of the decision");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new RecordBreach(person, new InstrumentId(instrument), term, on.orElseThrow(), facts,
        outcome.orElseThrow(), decided.orElseThrow()));
  }

  /** @param lead what it is, and what striking it out does */
  static EntryPage striking(UUID person, UUID what, String lead, Typed typed) {
    return EntryPage.of("Strike out what was recorded of an order", "/people/" + person + "#conditions", "/people/" + person + "/orders/" + what + "/strike", typed, "Strike it out",
        lines(Textarea.of("reason", "What was wrong, and how is it known?").rows(3).from(typed)))
        .lead(lead);
  }

  static String strikingOrder(String words) {
    return words + ". It stays on this record, with who struck it out and why, and counts no more; who is on the register because of it leaves the register. "
        + "An order that was so and is over is ended, not struck out.";
  }

  static String strikingPassports(HeldPassports held) {
    return "%s, %s. It stays on this record, with who struck it out and why, and counts no more: what is to be surrendered or returned is worked out afresh.".formatted(
        held.facts().words().replaceAll("\\R", "; "), ConditionPanel.words(held.facts().on()));
  }

  static EntryPage ending(PersonId person, String title, String action, Typed typed) {
    return EntryPage.of(title, "/people/" + person.value(), action, typed, "End it",
        day(DateInput.of("on", "Last day in force").from(typed)), line(Input.of("reason", "By what, and why").from(typed)));
  }
}

package org.tutela.casework.intelligence.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.intelligence.Assessment;
import org.tutela.casework.intelligence.Handling;
import org.tutela.casework.intelligence.HeldItem;
import org.tutela.casework.intelligence.RecordItem;
import org.tutela.casework.intelligence.Source;
import org.tutela.casework.people.PersonId;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The forms that record an item, ask why it is to be read, and strike it out. */
final class ItemEntry {
  private ItemEntry() {}

  static EntryPage page(UUID person, Typed typed) {
    String back = ItemsPage.path(person);
    return EntryPage.of("Add an item of intelligence", back, back, typed, "Add",
        day(DateInput.of("received", "When was it received?").hint("Such as 27 3 2026").from(typed)),
        choice(Radios.of("source", "How far can the source be relied on?", Arrays.stream(Source.values()).map(one -> Item.of(one, one.title())).toList()).from(typed)),
        choice(Radios.of("assessment", "How does the source know it?", Arrays.stream(Assessment.values()).map(one -> Item.of(one, one.title())).toList()).from(typed)),
        choice(Radios.of("handling", "May it be passed on?", Arrays.stream(Handling.values()).map(one -> Item.of(one, one.title())).toList()).from(typed)),
        lines(Textarea.of("conditions", "On which conditions?").hint("Only for handling code C: who may have it, for what, and what they are to do").rows(3).from(typed)),
        lines(Textarea.of("words", "What is known?").hint("Sanitised: no name of a source, and nothing by which anybody could tell who it is").rows(6).from(typed)))
        .lead("Who lacks the right to read intelligence is not told that there is any. If this person is managed without visits, it calls for a review of that: the person’s page says so to those alone who have the right, so ask a supervisor who has it.");
  }

  static Optional<RecordItem> read(PersonId person, Typed typed) {
    var received = typed.date("received", "Enter when it was received");
    var source = typed.choice("source", Source.class, "Choose how far the source can be relied on");
    var assessment = typed.choice("assessment", Assessment.class, "Choose how the source knows it");
    var handling = typed.choice("handling", Handling.class, "Choose whether it may be passed on");
    var conditions = typed.optional("conditions", Typed.TEXT);
    String words = typed.required("words", Typed.TEXT, "Say what is known");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new RecordItem(person, received.orElseThrow(), source.orElseThrow(), assessment.orElseThrow(), handling.orElseThrow(), conditions, words));
  }

  static EntryPage why(UUID person, HeldItem held, Typed typed) {
    return EntryPage.of("Read an item of intelligence", ItemsPage.path(person), ItemsPage.path(person) + "/" + held.id() + "/reading", typed, "Read it",
        lines(Textarea.of("reason", "Why do you need to read it?").rows(3).from(typed)))
        .lead(outline(held) + " Your name and your reason are kept with it, and shown to whoever reads it after you.");
  }

  static EntryPage strike(UUID person, HeldItem held, Typed typed) {
    return EntryPage.of("Strike out an item of intelligence", ItemsPage.path(person), ItemsPage.path(person) + "/" + held.id() + "/strike", typed, "Strike out",
        lines(Textarea.of("reason", "What is wrong with it, and how is it known?").rows(3).from(typed)))
        .lead(outline(held) + " It stays on record, marked as struck out, with your reason.");
  }

  private static String outline(HeldItem held) {
    return "Received %s, graded %s%s.".formatted(ItemsPage.DAY.format(held.receivedOn()), held.grade(), held.struck() ? ", struck out" : "");
  }
}

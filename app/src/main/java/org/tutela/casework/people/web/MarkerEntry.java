package org.tutela.casework.people.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.AtRisk;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordAtRisk;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The forms that record a marker or somebody at risk, and what became of one. */
final class MarkerEntry {
  private MarkerEntry() {}

  static EntryPage page(UUID person, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of("Add a warning marker or modus operandi", back, back + "/markers", typed, "Add",
        choice(Radios.of("kind", "What is it?", Arrays.stream(Marker.Kind.values()).filter(kind -> kind != Marker.Kind.AT_RISK).map(kind -> Item.of(kind, kind.title())).toList()).from(typed)),
        lines(Textarea.of("words", "In words").hint("What happened or is known, from whom, and what whoever meets the person is to do about it").rows(4).from(typed)),
        day(DateInput.of("from", "Since when is it so?").from(typed)),
        day(DateInput.of("review", "By when does somebody look at it again?").hint("Needed for a warning").from(typed)))
        .lead("A warning stands at the head of the person's page for everybody who may open it. No time limit for looking at it again comes with the service: it is for you to plan.");
  }

  static EntryPage atRisk(UUID person, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of("Add a person at risk", back, back + "/at-risk", typed, "Add",
        line(Input.of("reference", "Reference of the person at risk, if they are in the records").width(20).from(typed)),
        line(Input.of("who", "Or who it is, in words").hint("Such as: former partner and her two children. Do not write an address").from(typed)),
        choice(Radios.of("relation", "In what relation?", Arrays.stream(AtRisk.Relation.values()).map(relation -> Item.of(relation, relation.title())).toList()).from(typed)),
        choice(Radios.yesNo("children", "Is it a child, or somebody who has children?").hint("If so, disclosure is to be considered in the case of whoever is managed for a child sex offence").from(typed)),
        lines(Textarea.of("why", "Why are they at risk, and how is it known?").hint("Do not write an address").rows(4).from(typed)),
        lines(Textarea.of("do", "What is whoever attends to do?").hint("Response officers read this and the relation, but not who it is. Do not write an address").rows(4).from(typed)),
        day(DateInput.of("from", "Since when is it so?").from(typed)),
        day(DateInput.of("review", "By when does somebody look at it again?").from(typed)))
        .lead("It stands beside the warnings on the person's page for everybody who may open it, so an address does not belong here. A person in the records is named to those who may read their record.");
  }

  static Optional<RecordAtRisk> readAtRisk(PersonId person, Typed typed) {
    var reference = typed.optional("reference", Typed.LINE).orElse("");
    var who = typed.optional("who", Typed.LINE).orElse("");
    if (!typed.hasErrors() && reference.isEmpty() && who.isEmpty()) typed.problem("reference", "Enter their reference, or say who it is in words");
    var relation = typed.choice("relation", AtRisk.Relation.class, "Choose in what relation");
    var children = typed.yesNo("children", "Say whether it is a child, or somebody who has children");
    String why = typed.required("why", Typed.TEXT, "Say why");
    String toDo = typed.required("do", Typed.TEXT, "Say what whoever attends is to do");
    var from = typed.date("from", "Enter since when it is so");
    var review = typed.date("review", "Enter by when somebody looks at it again");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new RecordAtRisk(person, relation.orElseThrow(), reference, who, children.orElseThrow(), why, toDo, from.orElseThrow(), review.orElseThrow()));
  }

  static EntryPage act(UUID person, Marker held, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of(held.atRisk().isPresent() ? "Look at a person at risk" : held.kind().warns() ? "Look at a warning marker" : "Look at a modus operandi", back, back + "/markers/" + held.id(), typed, "Record",
        choice(Radios.of("act", "What is so?", Item.of(Marker.Act.KEPT, "It still holds"), Item.of(Marker.Act.ENDED, "It holds no longer"), Item.of(Marker.Act.STRUCK, "It was wrong from the beginning: strike it out")).from(typed)),
        day(DateInput.of("day", "The day").hint("If it still holds: by when somebody looks at it again. If it holds no longer: its last day").from(typed)),
        lines(Textarea.of("reason", "Why, and how is it known?").rows(3).from(typed)))
        .lead("%s: %s Since %s. What was recorded stays on this record.".formatted(held.atRisk().map(AtRisk::words).orElse(held.kind().title()), sentence(held.words()), PersonPage.DAY.format(held.from())));
  }

  /** What is said where no day was entered; "" where none is needed. */
  static String missing(Marker held, Marker.Act act) {
    return switch (act) {
      case KEPT -> held.kind().reviewed() ? "Enter by when somebody looks at it again" : "";
      case ENDED -> "Enter the last day";
      case STRUCK -> "";
    };
  }

  /** In one line, with a stop at its end. */
  static String sentence(String words) {
    String line = words.replaceAll("\\s*\\R\\s*", "; ");
    return line.matches(".*[.!?]") ? line : line + ".";
  }
}

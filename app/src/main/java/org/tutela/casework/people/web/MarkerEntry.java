package org.tutela.casework.people.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.UUID;
import org.tutela.casework.people.Marker;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The forms that record a marker, and what became of one. */
final class MarkerEntry {
  private MarkerEntry() {}

  static EntryPage page(UUID person, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of("Add a warning marker or modus operandi", back, back + "/markers", typed, "Add",
        choice(Radios.of("kind", "What is it?", Arrays.stream(Marker.Kind.values()).map(kind -> Item.of(kind, kind.title())).toList()).from(typed)),
        lines(Textarea.of("words", "In words").hint("What happened or is known, from whom, and what whoever meets the person is to do about it").rows(4).from(typed)),
        day(DateInput.of("from", "Since when is it so?").from(typed)),
        day(DateInput.of("review", "By when does somebody look at it again?").hint("Needed for a warning").from(typed)))
        .lead("A warning stands at the head of the person's page for everybody who may open it. No time limit for looking at it again comes with the service: it is for you to plan.");
  }

  static EntryPage act(UUID person, Marker held, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of(held.kind().warns() ? "Look at a warning marker" : "Look at a modus operandi", back, back + "/markers/" + held.id(), typed, "Record",
        choice(Radios.of("act", "What is so?", Item.of(Marker.Act.KEPT, "It still holds"), Item.of(Marker.Act.ENDED, "It holds no longer"), Item.of(Marker.Act.STRUCK, "It was wrong from the beginning: strike it out")).from(typed)),
        day(DateInput.of("day", "The day").hint("If it still holds: by when somebody looks at it again. If it holds no longer: its last day").from(typed)),
        lines(Textarea.of("reason", "Why, and how is it known?").rows(3).from(typed)))
        .lead("%s: %s Since %s. What was recorded stays on this record.".formatted(held.kind().title(), sentence(held.words()), PersonPage.DAY.format(held.from())));
  }

  /** What is said where no day was entered; "" where none is needed. */
  static String missing(Marker held, Marker.Act act) {
    return switch (act) {
      case KEPT -> held.kind().warns() ? "Enter by when somebody looks at it again" : "";
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

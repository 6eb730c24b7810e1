package org.tutela.measures.tracking.web;

import static org.tutela.ui.EntryPage.line;

import java.util.Optional;
import org.tutela.casework.people.PersonSummary;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.rule.Rule;
import org.tutela.ui.EntryPage;
import org.tutela.ui.EntryPage.EntryField;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

/** The form of two wearers who are to keep apart, and that of a change to their distance. */
final class ApartEntry {
  private static final int FARTHEST = 5_000;

  private ApartEntry() {}

  static EntryPage fresh(PersonSummary person, Typed typed) {
    String path = "/people/" + person.id().value();
    return EntryPage.of("Keep apart from another wearer", path + "/tracking", path + "/apart", typed, "Draft it",
            line(Input.of("other", "Reference of the other wearer").hint("As it stands on the person's page").width(10).from(typed)), distance(typed))
        .lead("It is a condition of " + person.reference() + ". The positions of both are used while it is in force, so it needs the right to keep the rules of both. Both devices must have reported within two minutes of each other.");
  }

  static EntryPage change(HeldRule held, Typed typed) {
    String path = "/people/" + held.person().value() + "/zones/" + held.id().value();
    return EntryPage.of("Change how far apart they are to keep", path, path + "/redraw", typed, "Draft the change", distance(typed)).lead(held.name() + ".").version(held.version());
  }

  private static EntryField distance(Typed typed) {
    return line(Input.of("metres", "How near is too near, in metres").hint("Both circles of confidence count").width(5).from(typed));
  }

  /** As it is drafted, or watched now. */
  static Typed typed(String feature) {
    return Rules.read(feature).rules().getFirst() instanceof Rule.Proximity rule ? Typed.nothing().with("metres", Long.toString(Math.round(rule.radius()))) : Typed.nothing();
  }

  /** Empty with a problem beside the field. */
  static Optional<Integer> metres(Typed typed) {
    String metres = typed.raw("metres").strip();
    if (metres.matches("[0-9]{1,4}") && Integer.parseInt(metres) >= 1 && Integer.parseInt(metres) <= FARTHEST) return Optional.of(Integer.parseInt(metres));
    typed.problem("metres", "Enter a number of metres up to 5,000, like 300");
    return Optional.empty();
  }
}

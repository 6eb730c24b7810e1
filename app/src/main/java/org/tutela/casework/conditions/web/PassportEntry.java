package org.tutela.casework.conditions.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.Optional;
import org.tutela.casework.conditions.Passports;
import org.tutela.casework.conditions.RecordPassports;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.law.register.PassportSurrender.What;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The form for what became of passports. */
final class PassportEntry {
  private PassportEntry() {}

  static EntryPage page(Passports.Standing standing, Typed typed) {
    String back = "/people/" + standing.ban().order().facts().person().value();
    var choices = Arrays.stream(What.values()).filter(what -> what != What.RETURNED || standing.outstanding() == Outstanding.RETURN).map(what -> Item.of(what, RecordPassports.words(what))).toList();
    return EntryPage.of("Record passports surrendered or returned", back + "#conditions", back + "/travel-bans/" + standing.ban().term().id().value() + "/passports", typed, "Record",
        choice(Radios.of("what", "What happened?", choices).from(typed)),
        day(DateInput.of("on", "On which day?").from(typed)),
        line(Input.of("station", "Police station, or where it was").from(typed)),
        lines(Textarea.of("which", "Which passports: country and number of each (leave empty if none is held)").rows(3).from(typed)))
        .lead(PassportParts.duty(standing.ban()) + " They are returned once the prohibition is over.");
  }

  static Optional<RecordPassports> read(Passports.Standing standing, Typed typed) {
    var what = typed.choice("what", What.class, "Choose what happened");
    var on = typed.date("on", "Enter the day");
    String station = typed.required("station", Typed.LINE, "Enter the police station, or where it was");
    String which = typed.optional("which", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new RecordPassports(standing.ban().order().facts().person(), standing.ban().term().id(), what.orElseThrow(), on.orElseThrow(), station, which));
  }
}

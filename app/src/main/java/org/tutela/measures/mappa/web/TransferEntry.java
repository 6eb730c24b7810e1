package org.tutela.measures.mappa.web;

import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;

import java.util.Optional;
import org.tutela.measures.mappa.TakeUp;
import org.tutela.measures.mappa.Transfer;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

final class TransferEntry {
  private TransferEntry() {}

  static EntryPage takeUp(Transfer transfer, String from, Typed typed) {
    String path = "/mappa/transfers/" + transfer.id();
    return EntryPage.of("Take up person " + transfer.reference(), "/mappa", path, typed, "Take up",
        line(Input.of("agency", "Lead agency").from(typed)), line(Input.of("team", "Team").from(typed)),
        day(DateInput.of("on", "First day of management here").from(typed)),
        day(DateInput.of("review", "Next review").hint("Leave empty for what the level says").from(typed)))
        .lead("Offered by " + from + ": " + transfer.category().title() + "; " + transfer.level().title() + ". " + transfer.reason()
            + ". From the first day here the record is held by your area, and disclosure is considered afresh.");
  }

  static Optional<TakeUp> read(Transfer transfer, Typed typed) {
    String agency = typed.required("agency", Typed.LINE, "Enter the lead agency");
    String team = typed.required("team", Typed.LINE, "Enter the team");
    var on = typed.date("on", "Enter the first day of management here");
    var review = typed.date("review", "");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new TakeUp(transfer.id(), agency, team, on.orElseThrow(), review));
  }

  static EntryPage refuse(Transfer transfer, Typed typed) {
    return EntryPage.of("Refuse person " + transfer.reference(), "/mappa", "/mappa/transfers/" + transfer.id() + "/refuse", typed, "Refuse",
        line(Input.of("refuse-reason", "Why your area does not take the person up").from(typed)));
  }
}

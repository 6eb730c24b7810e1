package org.tutela.measures.register.web;

import java.util.List;
import java.util.Locale;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Ground;
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.ReviewScheme;
import org.tutela.measures.register.Corrections;
import org.tutela.measures.register.DecideAppeal;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.LocalFlag;
import org.tutela.measures.register.RecordVisit;
import org.tutela.measures.register.RecordedFact;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Everything recorded of a registrant: who recorded it and when, and what was struck out. */
public record FactsPage(PersonId person, Corrections.Recorded recorded) implements Page {
  @Override
  public String template() {
    return "register/facts.jte";
  }

  @Override
  public String title() {
    return "What was recorded";
  }

  public String back() {
    return "/people/" + person.value() + "#notifications";
  }

  public Table table() {
    return Table.of("The last recorded first", "What", "Day", "Recorded", "Correction").rows(recorded.facts(), this::row);
  }

  private List<Cell> row(RecordedFact each) {
    return List.of(Cell.of(what(each)), Cell.of(Days.of(each.on())), Cell.of(Prose.lines(Moments.of(each.at()) + "\n" + name(each.by()))), Cell.of(correction(each)));
  }

  private Prose correction(RecordedFact each) {
    if (each.struck().isPresent()) {
      var struck = each.struck().get();
      return Prose.lines("Struck out %s, %s\n%s".formatted(Moments.of(struck.at()), name(struck.by()), struck.reason()));
    }
    if (each.kind() == RecordedFact.Kind.ITEM_END) return Prose.of("Given anew if it is so after all");
    if (each.kind() == RecordedFact.Kind.EPISODE && Ground.valueOf(each.code()).byOrder()) return Prose.of("Stands on its order");
    if (!Acting.may(Permission.TAKE_NOTIFICATION)) return Prose.of("");
    if (!mayStrikeOut(each)) return Prose.of("A supervisor strikes it out");
    return Prose.link("Strike out", "/people/" + person.value() + "/facts/" + each.id(), what(each).toLowerCase(Locale.UK) + " of " + Days.of(each.on()));
  }

  private static boolean mayStrikeOut(RecordedFact each) {
    return switch (each.kind()) {
      case EPISODE -> Acting.may(Permission.END_REGISTRATION);
      case DETERMINATION -> Acting.may(Permission.DETERMINE_REVIEW);
      case APPEAL_OUTCOME -> !each.endsRegistration() || Acting.may(Permission.END_REGISTRATION);
      default -> true;
    };
  }

  private String name(UserId id) {
    return recorded.names().getOrDefault(id, "A colleague");
  }

  static String what(RecordedFact fact) {
    String about = fact.about().isEmpty() ? "" : ": " + fact.about();
    return switch (fact.kind()) {
      case NOTIFICATION -> NotificationEntry.words(Given.valueOf(fact.code())) + ", " + fact.about();
      case CHANGE -> ChangeKind.valueOf(fact.code()).title() + about;
      case AWAY -> Away.Kind.valueOf(fact.code()).title();
      case JOURNEY -> "Journey abroad" + about;
      case ABSENCE -> "Absence from home" + about;
      case PREMISES -> "Private premises with children" + about;
      case STAY -> "Stay elsewhere" + about;
      case HOUSEHOLD_STAY -> "Stay where a child may live" + about;
      case VISIT -> "Home visit: " + RecordVisit.Outcome.valueOf(fact.code()).title().toLowerCase(Locale.UK);
      case ITEM -> "Item given: " + Item.valueOf(fact.code()).title() + about;
      case ITEM_END -> "No longer so: " + Item.valueOf(fact.code()).title() + about;
      case EPISODE -> "Registered: " + Ground.valueOf(fact.code()).rule().text() + about;
      case REVIEW -> fact.code().equals(ReviewScheme.BY_APPLICATION.name()) ? "Application that the requirements end" : "Review of the indefinite period begun";
      case DETERMINATION -> (fact.about().equals(ReviewScheme.BY_APPLICATION.name()) ? "Determination of an application: " : "Decision of a review: ") + (fact.code().equals("REMAINS") ? "remains subject" : "the requirements cease");
      case ACKNOWLEDGEMENT -> "Application acknowledged: " + AcknowledgementController.words(HeldReview.Means.valueOf(fact.code()));
      case APPEAL -> "Appeal against a determination" + about;
      case APPEAL_OUTCOME -> "Outcome of an appeal: " + AppealController.words(DecideAppeal.What.valueOf(fact.code())).toLowerCase(Locale.UK);
      case BACK -> "Released, discharged or back: " + Away.Kind.valueOf(fact.code()).title().toLowerCase(Locale.UK);
      case CONVICTION -> "Recorded" + about;
      case ORDER -> "Order or licence" + about;
      case BREACH -> "Breach of an order or licence" + about;
      case FLAG -> "Local intelligence: " + FlagController.words(LocalFlag.What.valueOf(fact.code())).toLowerCase(Locale.UK) + about;
      case DETAIL -> "Recorded on the person's page" + about;
      case FORETOLD -> "Told in advance: " + ChangeKind.valueOf(fact.code()).title().toLowerCase(Locale.UK) + about;
    };
  }
}

package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.function.Function;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.enquiry.Handover;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** What other forces offer this one. @param force how a page names one */
public record OffersPage(List<Handover> offers, Function<AreaCode, String> force) implements Page {
  @Override
  public String template() {
    return "enquiry/offers.jte";
  }

  @Override
  public String title() {
    return "Offered by other forces";
  }

  public Table table() {
    return Table.of("Offered by other forces", "Reference", "From", "Child’s town", "First contact", "Next time limit").hiddenCaption()
        .rows(offers, offer -> List.of(reference(offer), Cell.of(force.apply(offer.from())),
            Cell.of(offer.town()), Cell.of(When.day(offer.firstContact())), Cell.of(offer.nextDue().map(When::day).orElse("")))).stacking();
  }

  private static Cell reference(Handover offer) {
    return Acting.may(Permission.TRANSFER_APPLICATION) ? Cell.link(offer.reference(), "/handovers/" + offer.id()) : Cell.of(offer.reference());
  }

  static Page answer(Handover offer, String from, Typed typed) {
    return new ActionPage("Offer of application " + offer.reference(), "Until this force accepts, the other one stays responsible and the case stays closed to you.",
        "/handovers/" + offer.id(), "/handovers", null, null, List.of(
            SummaryList.of(Row.of("From", from), Row.of("Child’s town", offer.town().isBlank() ? "Not said" : offer.town()), Row.of("First contact", When.at(offer.firstContact())),
                Row.of("Next time limit", offer.nextDue().map(When::day).orElse("None")), Row.of("Danger to a child", offer.immediateRisk() ? "Reported or raised: answer now" : "Not reported"),
                Row.of("Why", offer.reason())),
            Radios.of("accepts", "Does this force take it?", Item.of("yes", "Yes: it is ours from now on"), Item.of("no", "No")).from(typed),
            Textarea.of("words", "If not, why not?").rows(3).from(typed)), Button.of("Answer"), typed);
  }
}

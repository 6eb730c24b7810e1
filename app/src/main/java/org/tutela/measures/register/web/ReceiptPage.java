package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.register.Taken;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;

/** What the person takes away: who, when, where, before whom, what was given and what is due next. No detail stands on it. */
public record ReceiptPage(Taken taken) implements Page {
  @Override
  public String template() {
    return "register/receipt.jte";
  }

  @Override
  public String title() {
    return "Receipt for person " + taken.reference();
  }

  public String back() {
    return "/register/notifications/" + taken.notification().id().value();
  }

  public SummaryList facts() {
    var n = taken.notification();
    return SummaryList.of(
        SummaryList.Row.of("Person", taken.reference()),
        SummaryList.Row.of("Notification", NotificationEntry.words(n.kind())),
        SummaryList.Row.of("Made on", Days.of(n.on())),
        SummaryList.Row.of("At", n.station()),
        n.telling().remotely().isEmpty() ? null : SummaryList.Row.of("Given", "Remotely"),
        SummaryList.Row.of("Taken by", taken.officer()),
        SummaryList.Row.of("Fingerprints and photograph", NotificationPage.taken(n.fingerprints(), n.photograph())),
        n.telling().whole().map(whole -> SummaryList.Row.of("All that is held given again", whole ? "Yes" : "No")).orElse(null),
        n.telling().parent().isEmpty() ? null : SummaryList.Row.of("Made by a parent", n.telling().parent()),
        taken.struck().isPresent() ? null : taken.next().map(next -> SummaryList.Row.of("Due next", DutiesPanel.what(next))).orElse(null));
  }

  /** Why it was is for those who work on the record, not for whoever holds the paper; "" where it counts. */
  public String struck() {
    return taken.struck().map(one -> "This notification was struck out on %s. It counts no more, and neither does a receipt for it.".formatted(Days.of(London.date(one.at())))).orElse("");
  }

  public String law() {
    return taken.underRiskOrder() ? "Sexual Offences Act 2003, section 122F (not verified): under a sexual risk order, names and home address, and changes of them, are told within 3 days."
        : "Sexual Offences Act 2003, sections 83 to 87.";
  }

  public List<String> statutory() {
    return taken.given().stream().filter(item -> item.statutory()).map(item -> item.item().title()).distinct().toList();
  }

  public List<String> beyond() {
    return taken.given().stream().filter(item -> !item.statutory()).map(item -> item.item().title()).distinct().toList();
  }
}

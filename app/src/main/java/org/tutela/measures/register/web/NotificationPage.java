package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.measures.register.HeldItem;
import org.tutela.measures.register.Taken;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A notification: what was given, and what is still to be asked. @param financial bank and card details are shown in full, which is recorded */
public record NotificationPage(Taken taken, boolean financial) implements Page {
  @Override
  public String template() {
    return "register/notification.jte";
  }

  @Override
  public String title() {
    return "Notification by person " + taken.reference();
  }

  public String path() {
    return "/register/notifications/" + taken.notification().id().value();
  }

  public String person() {
    return "/people/" + taken.notification().person().value();
  }

  public SummaryList facts() {
    var n = taken.notification();
    var rows = new ArrayList<SummaryList.Row>();
    rows.add(SummaryList.Row.of("Kind", NotificationEntry.words(n.kind())));
    rows.add(SummaryList.Row.of("Made on", Days.of(n.on())));
    rows.add(SummaryList.Row.of("At", n.station()));
    if (!n.telling().outside().isEmpty()) rows.add(SummaryList.Row.of("Not on the force's list of stations", Prose.lines(n.telling().outside())));
    if (!n.telling().remotely().isEmpty()) rows.add(SummaryList.Row.of("Given remotely, under (not verified)", n.telling().remotely()));
    if (!taken.officer().isEmpty()) rows.add(SummaryList.Row.of("Taken by", taken.officer()));
    rows.add(SummaryList.Row.of("Home address given as", n.mainResidence() ? "Sole or main residence" : "Place where he can regularly be found"));
    rows.add(SummaryList.Row.of("Fingerprints and photograph", taken(n.fingerprints(), n.photograph())));
    n.telling().whole().ifPresent(whole -> rows.add(SummaryList.Row.of("All that is held given again", whole ? "Yes" : "No")));
    if (!n.telling().parent().isEmpty()) rows.add(SummaryList.Row.of("Made by a parent", n.telling().parent()));
    if (!n.note().isEmpty()) rows.add(SummaryList.Row.of("Note", Prose.lines(n.note())));
    if (taken.struck().isEmpty()) taken.next().ifPresent(next -> rows.add(SummaryList.Row.of("Due next", DutiesPanel.what(next))));
    return SummaryList.of(rows);
  }

  /** "" where it counts. */
  public String struck() {
    return taken.struck().map(one -> "Struck out %s: %s. It counts no more, and takes no more items.".formatted(Moments.of(one.at()), one.reason())).orElse("");
  }

  static String taken(boolean fingerprints, boolean photograph) {
    if (fingerprints && photograph) return "Both taken";
    if (fingerprints) return "Fingerprints taken";
    return photograph ? "Photograph taken" : "None taken";
  }

  public String law() {
    return taken.underRiskOrder() ? "Under a sexual risk order, and not on the register: names and home address are to be told (Sexual Offences Act 2003, section 122F, not verified in the text)."
        : "The list of what statute requires (Sexual Offences Act 2003, section 83(5), with SI 2012/1876 in England and Wales) has not been verified in the text.";
  }

  /** Each statutory item, with what is held now. */
  public Table statutory() {
    return table("What statute requires", Arrays.stream(Item.values()).filter(item -> taken.ruleSet().requires(item)).toList());
  }

  public Table beyond() {
    return table("Not required by statute", Arrays.stream(Item.values()).filter(item -> !taken.ruleSet().requires(item)).toList());
  }

  public boolean hasClosed() {
    return !financial && Acting.may(Permission.SEE_FINANCIAL) && taken.items().stream().anyMatch(item -> item.item().financial() && item.current());
  }

  private Table table(String caption, List<Item> items) {
    return Table.of(caption, List.of(Cell.of("Item"), Cell.of("Held now").numeric(), Cell.of("Add"))).rows(items, item -> List.of(Cell.of(item.title()), held(item),
        Cell.of(!takes() ? Prose.of("") : Prose.link("Add", path() + "/items/" + item.name(), item.title().toLowerCase(Locale.UK)))));
  }

  /** What is held now and may cease to be so. */
  public Table current() {
    return Table.of("Held now", "Item", "Details", "End").rows(taken.items().stream().filter(HeldItem::current).toList(), item -> List.of(Cell.of(item.item().title()),
        Cell.of(Prose.lines(words(item))), Cell.of(!takes() ? Prose.of("") : Prose.link("No longer so", person() + "/items/" + item.id() + "/end", item.item().title().toLowerCase(Locale.UK)))));
  }

  private static boolean takes() {
    return Acting.may(Permission.TAKE_NOTIFICATION);
  }

  private Cell held(Item item) {
    return Cell.number(taken.items().stream().filter(one -> one.item() == item && one.current()).count());
  }

  /** With what a failure to tell of it would be a breach of, where it would be of an order or a licence. */
  private String footing(HeldItem item) {
    var footing = ItemDuty.Footing.valueOf(item.footing());
    var duty = ItemDuty.of(item.item(), footing, taken.ruleSet());
    return switch (duty.breachOf()) {
      case THE_ORDER, THE_LICENCE -> footing.title() + ". " + duty.reasons().getFirst().text();
      case NOTHING, SECTION_91 -> footing.title();
    };
  }

  private String words(HeldItem item) {
    String given = item.notification().equals(taken.notification().id()) ? " (given now)" : "";
    String footing = item.statutory() ? "" : "\n" + footing(item);
    return (item.details().isEmpty() ? "Held, closed" : item.details()) + given + footing;
  }
}

package org.tutela.ui.component;

import gg.jte.Content;
import java.util.List;
import org.tutela.ui.Shell;

/**
 * The way about the service.
 *
 * @param collapse on a telephone, behind a menu button, where scripts run
 * @param menuLabel read instead of the button's text
 */
public record ServiceNavigation(String name, String href, List<Item> items, boolean collapse, Menu menu, Slots slots, String label, String classes, Attrs attributes) {

  /** @param current the page itself
   *  @param active the part of the service the page is in */
  public record Item(Prose text, String href, boolean current, boolean active, Attrs attributes) {
    public boolean marked() {
      return current || active;
    }

    public String ariaCurrent() {
      return current ? "page" : active ? "true" : null;
    }
  }

  public record Menu(String button, String buttonLabel, String navigationLabel, String id, String classes) {
    public static final Menu USUAL = new Menu("Menu", null, "Menu", "navigation", null);

    public String shownLabel() {
      return button.equals(buttonLabel) ? null : buttonLabel;
    }
  }

  /** Places for further content; null for none. */
  public record Slots(Content start, Content navigationStart, Content navigationEnd, Content end, boolean endInline) {
    public static final Slots NONE = new Slots(null, null, null, null, false);
  }

  public static ServiceNavigation of(List<Shell.Link> links) {
    var items = links.stream().map(link -> new Item(withCount(link), link.href(), false, link.current(), Attrs.NONE)).toList();
    return new ServiceNavigation(null, null, items, items.size() > 1, new Menu(menu(links), null, "Main", "navigation", null), Slots.NONE, "Service information", null, Attrs.NONE);
  }

  /** Where the entries stand behind it, what waits behind them is said on it. */
  private static String menu(List<Shell.Link> links) {
    int waiting = links.stream().mapToInt(Shell.Link::count).filter(count -> count > 0).sum();
    return waiting == 0 ? "Menu" : "Menu (%,d waiting)".formatted(waiting);
  }

  private static Prose withCount(Shell.Link link) {
    if (link.count() < 1) return Prose.of(link.text());
    return Prose.of((Content) output -> output.writeContent(Escape.text(link.text()) + " <span class=\"tutela-count\">" + link.count() + "</span>"));
  }

  public boolean navigates() {
    return !items.isEmpty() || slots.navigationStart() != null || slots.navigationEnd() != null;
  }

  public boolean landmark() {
    return name != null || slots.start() != null || slots.end() != null;
  }
}

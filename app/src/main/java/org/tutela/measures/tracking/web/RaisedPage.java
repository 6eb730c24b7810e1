package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.Wearers;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table;

/** Every alert of a wearer, by period. */
public record RaisedPage(Wearers.Raised raised) implements Page {
  /** Weeks back; 0 is always. */
  static final List<Integer> PERIODS = List.of(0, 52, 12, 4);

  @Override
  public String template() {
    return "tracking/raised.jte";
  }

  @Override
  public String title() {
    return "Alerts of " + raised.person().reference();
  }

  public String back() {
    return "/people/" + raised.person().id().value() + "/tracking";
  }

  public String here(int weeks) {
    return back() + "/alerts?weeks=" + weeks;
  }

  /** Each period but the one that is shown. */
  public List<Integer> others() {
    return PERIODS.stream().filter(weeks -> weeks != raised.weeks()).toList();
  }

  public static String period(int weeks) {
    return weeks == 0 ? "the whole time" : WearerPage.weeks(weeks);
  }

  public String count() {
    int before = (raised.page() - 1) * Monitoring.SHOWN;
    String all = switch (raised.total()) {
      case 0 -> "Nothing was raised";
      case 1 -> "1 alert was raised";
      default -> "%,d alerts were raised".formatted(raised.total());
    };
    return all + " in " + period(raised.weeks()) + "." + (raised.pages() == 1 ? "" : " These are the %,d to %,d, the last first.".formatted(before + 1, Math.min(raised.total(), before + Monitoring.SHOWN)));
  }

  public Table table() {
    return WearerPage.cards("Alerts", raised.cards());
  }

  public boolean mayExport() {
    return Acting.may(Permission.EXPORT_TRAIL) && raised.total() > 0;
  }

  public Pagination pagination() {
    return Pagination.of(raised.page(), raised.pages(), n -> here(raised.weeks()) + "&page=" + n);
  }
}

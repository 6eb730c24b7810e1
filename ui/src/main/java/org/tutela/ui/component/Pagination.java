package org.tutela.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** @param items null for previous and next alone, as between the pages of a guide */
public record Pagination(Link previous, Link next, List<Item> items, String label, String classes, Attrs attributes) {

  /** @param text null for "Previous page" or "Next page"
   *  @param name what the page is called, below the link */
  public record Link(String href, Prose text, String name, Attrs attributes) {
    public static Link to(String href) {
      return new Link(href, null, null, Attrs.NONE);
    }
  }

  /** @param ellipsis stands for the pages left out */
  public record Item(String number, String href, boolean current, boolean ellipsis, String hidden, Attrs attributes) {}

  /** Pages are counted from 1. {@link #needed} is false for a single page. */
  public static Pagination of(int page, int pages, IntFunction<String> href) {
    var items = new ArrayList<Item>();
    for (int i = 1; i <= pages; i++) {
      if (i == 1 || i == pages || Math.abs(i - page) <= 1) items.add(new Item(Integer.toString(i), href.apply(i), i == page, false, null, Attrs.NONE));
      else if (!items.getLast().ellipsis()) items.add(new Item(null, null, false, true, null, Attrs.NONE));
    }
    return new Pagination(page > 1 ? Link.to(href.apply(page - 1)) : null, page < pages ? Link.to(href.apply(page + 1)) : null, items, "Pagination", null, Attrs.NONE);
  }

  public boolean needed() {
    return items == null || items.size() > 1;
  }

  public boolean block() {
    return items == null && (next != null || previous != null);
  }
}

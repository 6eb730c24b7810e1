package org.tutela.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A mouse. */
record Clicks(Page page) implements Hands {
  @Override
  public void follow(String words) {
    go(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)));
  }

  @Override
  public void fill(String name, String text) {
    named(name).fill(text);
  }

  @Override
  public void choose(String name, String value) {
    page.locator("[name='" + name + "'][value='" + value + "']").check();
  }

  @Override
  public void pick(String name, String words) {
    named(name).selectOption(words);
  }

  @Override
  public void press(String words) {
    go(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)));
  }

  @SuppressWarnings("deprecation") // a click alone does not wait for the page that it opens
  private void go(Locator way) {
    page.waitForNavigation(() -> way.first().click());
  }

  private Locator named(String name) {
    return page.locator("main [name='" + name + "']").last();
  }
}

package org.tutela.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Predicate;

/** A keyboard and nothing else: Tab on from where the focus is, so what cannot be reached or does not show its focus fails. */
record Keys(Page page) implements Hands {
  private static final int MOST = 300;
  private static final String PICKED = "document.activeElement.selectedOptions[0].textContent.trim()";
  private static final String FOCUSED = """
      (() => { const e = document.activeElement, s = getComputedStyle(e);
        return [e.tagName.toLowerCase(), e.getAttribute('type') || '', e.getAttribute('name') || '', e.value || '', (e.textContent || '').replace(/\\s+/g, ' ').trim(),
          e.matches(':focus-visible') && (s.outlineStyle !== 'none' || s.boxShadow !== 'none') ? 'seen' : 'unseen'].join('\\u001f'); })()""";

  private record Focus(String tag, String type, String name, String value, String text, String shown) {
    boolean isButton(String words) {
      return tag.equals("button") && text.equals(words) || tag.equals("a") && text.equals(words);
    }
  }

  @Override
  public void follow(String words) {
    reach(focus -> focus.tag.equals("a") && focus.text.startsWith(words), "the link “" + words + "”");
    enter();
  }

  @Override
  public void fill(String name, String text) {
    reach(focus -> focus.name.equals(name), "the field " + name);
    page.keyboard().press("Control+A");
    page.keyboard().insertText(text);
  }

  @Override
  public void choose(String name, String value) {
    Focus first = reach(focus -> focus.name.equals(name) && (focus.type.equals("radio") || focus.value.equals(value)), name + " " + value);
    page.keyboard().press("Space");
    if (first.type.equals("checkbox")) return;
    for (int i = 0; i < 20 && !focused().value.equals(value); i++) page.keyboard().press("ArrowDown");
    assertThat(page.locator("[name='" + name + "'][value='" + value + "']").isChecked()).as(name + " " + value).isTrue();
  }

  @Override
  public void pick(String name, String words) {
    reach(focus -> focus.name.equals(name), "the list " + name);
    for (int i = 0; i < 40 && !words.equals(page.evaluate(PICKED)); i++) page.keyboard().press("ArrowDown");
    assertThat(page.evaluate(PICKED)).isEqualTo(words);
  }

  @Override
  public void press(String words) {
    reach(focus -> focus.isButton(words), "the button “" + words + "”");
    enter();
  }

  @SuppressWarnings("deprecation") // a key alone does not wait for the page that it opens
  private void enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private Focus reach(Predicate<Focus> wanted, String what) {
    for (int tabs = 0; tabs < MOST; tabs++) {
      page.keyboard().press("Tab");
      Focus focus = focused();
      if (wanted.test(focus)) {
        assertThat(focus.shown).as("the focus on " + what + " of " + page.title()).isEqualTo("seen");
        return focus;
      }
    }
    throw new AssertionError(what + " is not reached by Tab on " + page.title());
  }

  private Focus focused() {
    String[] parts = ((String) page.evaluate(FOCUSED)).split("\u001f", -1);
    return new Focus(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }
}

package org.tutela.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.browser.Axe;

/** Each form of each page, sent with nothing in it and then with a little. */
class EmptyFormsBrowserTest extends Pages {
  private static final String TYPED = "Typed <once> & kept: “Ŵ’";
  /** Whoever states no interest has none; a zone that names nobody else is copied for the same wearer. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("/people/*/zones/*/copy", "/staff/*/interests");
  private static final String CLEAR = """
      form => { for (const e of form.elements) {
        if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
        else if (e.tagName === 'SELECT') e.selectedIndex = 0;
        else if (e.type !== 'hidden' && e.tagName !== 'BUTTON') e.value = ''; } }""";
  /** As its last button sends it, without the pointer's way there, which takes longer than the answer. */
  private static final String SEND = "form => form.requestSubmit([...form.querySelectorAll('button[type=submit]')].at(-1))";
  private static final String UNANSWERED = """
      () => [...document.querySelectorAll('.govuk-error-summary a')].filter(a => {
        const e = document.getElementById(a.getAttribute('href').slice(1));
        return !e || !e.matches('input, select, textarea') || !e.closest('.govuk-form-group--error'); }).map(a => a.textContent).join(' | ')""";

  @Test
  @DisplayName("security B80: an empty form is answered on its page: the summary has the focus, each fault stands beside its field, what was typed is kept")
  void an_empty_form_is_answered_on_its_page(Page page) {
    var soft = new SoftAssertions();
    var accepted = new HashSet<String>();
    page.setDefaultTimeout(10_000);
    var seen = new HashSet<String>();
    for (Sight sight : sights) {
      for (String action : forms(sight)) {
        if (seen.add(action)) soft.check(() -> sent(page, sight, action, accepted));
      }
    }
    soft.assertThat(accepted).isEqualTo(MAY_BE_EMPTY);
    soft.assertAll();
  }

  private void sent(Page page, Sight sight, String action, Set<String> accepted) {
    open(page, sight);
    Locator form = form(page, action);
    form.evaluate(CLEAR);
    send(page, form);
    if (!page.title().startsWith("Error: ")) {
      accepted.add(action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"));
      return;
    }
    assertThat(page.evaluate("document.activeElement.className")).as("focus after %s", sight).isEqualTo("govuk-error-summary");
    assertThat(page.evaluate(UNANSWERED)).as("faults of %s that lead to no field", sight).isEqualTo("");
    Axe.finds_nothing_in(page, ".govuk-error-summary", selector(action));
    keeps(page, action, sight);
  }

  private static void keeps(Page page, String action, Sight sight) {
    Locator field = form(page, action).locator("input[type=text]:not([autocomplete=one-time-code]):visible, textarea:visible").first();
    if (field.count() == 0 || page.locator(".govuk-error-message").count() < 2) return;
    String name = field.getAttribute("name");
    field.fill(TYPED);
    send(page, form(page, action));
    if (!page.title().startsWith("Error: ")) return;
    assertThat(form(page, action).locator("[name='" + name + "']").inputValue()).as("what was typed in %s of %s", name, sight).isEqualTo(TYPED);
  }

  /** Where the page's forms are sent to: those that ask for something. */
  private List<String> forms(Sight sight) {
    return read(sight).select("main form[method=post]:has(input:not([type=hidden]), select, textarea)").eachAttr("action");
  }

  private static Locator form(Page page, String action) {
    return page.locator(selector(action)).first();
  }

  private static String selector(String action) {
    return "main form[action='" + action + "']";
  }

  @SuppressWarnings("deprecation") // nothing else waits for a page of the same address
  private static void send(Page page, Locator form) {
    page.waitForNavigation(() -> form.evaluate(SEND));
  }
}

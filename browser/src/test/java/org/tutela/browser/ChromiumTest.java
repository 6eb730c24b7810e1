package org.tutela.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class ChromiumTest {
  @Test
  void a_page_is_shown_and_judged(Page page) {
    page.setContent("<!doctype html><html lang=en><head><title>A page</title></head><body><main><h1>Hello</h1></main></body></html>");
    assertThat(page.locator("h1").textContent()).isEqualTo("Hello");
    Axe.finds_nothing_on(page);
  }

  @Test
  void a_fault_is_found(Page page) {
    page.setContent("<!doctype html><html lang=en><head><title>A page</title></head><body><main><h1>Hello</h1><img src=x></main></body></html>");
    assertThatThrownBy(() -> Axe.finds_nothing_on(page)).hasMessageContaining("image-alt");
  }

  @Test
  void a_text_too_pale_is_found_and_found_again(Page page) {
    for (int times = 0; times < 2; times++) {
      page.setContent("<!doctype html><html lang=en><head><title>A page</title><style>.pale { color: #bbb }</style></head><body><main><h1 class=pale>Hello</h1></main></body></html>");
      assertThatThrownBy(() -> Axe.finds_nothing_on(page)).hasMessageContaining("color-contrast");
    }
  }

  @Test
  void a_text_too_pale_is_found_beside_colours_that_were_judged_before(Page page) {
    String text = "<!doctype html><html lang=en><head><title>A page</title><style>.pale { color: #bbb }</style></head><body><main><h1>Hello</h1>%s</main></body></html>";
    page.setContent(text.formatted(""));
    Axe.finds_nothing_on(page);
    page.setContent(text.formatted("<p class=pale>Pale</p>"));
    assertThatThrownBy(() -> Axe.finds_nothing_on(page)).hasMessageContaining("color-contrast");
  }

  @Test
  void a_text_too_pale_is_found_once_it_is_shown(Page page) {
    String text = "<!doctype html><html lang=en><head><title>A page</title><style>.faint { color: #bbb }</style></head><body><main><h1>Hello</h1><p class=faint%s>Faint</p></main></body></html>";
    page.setContent(text.formatted(" hidden"));
    Axe.finds_nothing_on(page);
    page.setContent(text.formatted(""));
    assertThatThrownBy(() -> Axe.finds_nothing_on(page)).hasMessageContaining("color-contrast");
  }

  @Test
  void of_a_part_its_faults_are_found_and_nothing_else_is_taken_for_judged(Page page) {
    page.setContent("<!doctype html><html lang=en><head><title>A page</title><style>.dim { color: #bbb }</style></head><body><main><h1>Hello</h1><p class=dim>Dim</p><form id=new><img src=x></form></main></body></html>");
    assertThatThrownBy(() -> Axe.finds_nothing_in(page, "#new")).hasMessageContaining("image-alt").hasMessageNotContaining("color-contrast");
    assertThatThrownBy(() -> Axe.finds_nothing_on(page)).hasMessageContaining("color-contrast");
  }
}

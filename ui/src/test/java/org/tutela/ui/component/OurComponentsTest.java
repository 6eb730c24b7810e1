package org.tutela.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tutela.ui.Language;
import org.tutela.ui.Shell;
import org.tutela.ui.form.Typed;

class OurComponentsTest {

  @ParameterizedTest(name = "{0} days left: {1}, {2}")
  @CsvSource({"-2, 2 days overdue, red", "-1, 1 day overdue, red", "0, Due today, yellow", "1, Due tomorrow, yellow", "3, Due in 3 days, yellow", "4, Due in 4 days, grey"})
  void a_clock_says_how_near_the_day_is(long days, String words, String colour) {
    assertThat(Templates.component("clock", Clock.daysLeft(days, 3))).contains(words, "govuk-tag--" + colour);
  }

  @Test
  void a_figure_repeats_every_number_in_words() {
    var figure = Figure.of("Open applications", "Team", "Applications").row("East", 10).row("West", Figure.Bar.of(5).shown("fewer than 6").alarm()).row("None", 0);
    assertThat(Templates.component("figure", figure)).contains(">10<", ">fewer than 6<", "width=\"100.0%\"", "width=\"50.0%\"", "width=\"0\"", "aria-hidden=\"true\"");
  }

  @ParameterizedTest(name = "{0} and {1} waiting: {2}")
  @CsvSource({"0, 0, Menu", "3, 0, Menu (3 waiting)", "1200, 4, 'Menu (1,204 waiting)'"})
  void what_waits_behind_the_menu_is_said_on_it(int one, int other, String button) {
    var navigation = ServiceNavigation.of(List.of(new Shell.Link("Work", "/work", true, one), new Shell.Link("Alerts", "/alerts", false, other)));
    assertThat(Templates.component("service-navigation", navigation).replaceAll("\\s+", " ")).contains("> " + button + " </button>");
  }

  @Test
  void a_figure_of_nothing_has_no_bars() {
    assertThat(Templates.component("figure", Figure.of("Open", "Team", "Number").row("East", 0))).contains("width=\"0\"");
  }

  @Test
  void a_row_of_a_figure_has_one_bar_for_each_series() {
    assertThatThrownBy(() -> Figure.of("Open", "Team", "One", "Two").row("East", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "ONLOAD", "style", "href", "src", "formaction", "a b", "x=y", "\"", ""})
  void an_attribute_that_could_do_more_than_say_something_is_refused(String name) {
    assertThatThrownBy(() -> Attrs.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} letters: {1}")
  @CsvSource({"40, false", "41, true", "5000, true"})
  void a_cell_breaks_a_word_only_where_it_holds_one_that_would_widen_the_page(int letters, boolean breaks) {
    String words = "so it is " + "x".repeat(letters) + " said";
    assertThat(Templates.component("table", Table.of("Said", "What").row(Table.Cell.of(words).classes("tutela-lines"))).contains("tutela-breaks")).isEqualTo(breaks);
  }

  @Test
  void an_attribute_cannot_end_its_element() {
    assertThat(Attrs.of("data-x", "\"><script>").and("hidden", true).html()).isEqualTo(" data-x=\"&quot;&gt;&lt;script&gt;\" hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "java\tscript:alert(1)", "\u0001javascript:alert(1)"})
  void a_link_that_would_run_script_leads_nowhere(String address) {
    var cell = Table.of("Links", "Link").row(Table.Cell.link("x", address));
    assertThat(Templates.component("table", cell)).contains("href=\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/1", "#born-day", "?page=2", "https://example.test/a:b", "tel:101", "mailto:a@example.test", "people:1/x"})
  void a_link_within_the_service_is_kept_unless_it_names_a_scheme(String address) {
    var cell = Table.of("Links", "Link").row(Table.Cell.link("x", address));
    assertThat(Templates.component("table", cell)).contains(address.equals("people:1/x") ? "href=\"\"" : "href=\"" + address + "\"");
  }

  @Test
  void text_is_escaped_wherever_it_stands() {
    String text = "<script>\"'&";
    var typed = Typed.of(Map.of("a", List.of(text))).problem("a", text);
    for (var made : List.of(
        Templates.component("input", Input.of("a", text).hint(text).from(typed)), Templates.component("textarea", Textarea.of("a", text).from(typed)),
        Templates.component("radios", Radios.of("a", text, Item.of(text, text).hint(text)).from(typed)), Templates.component("error-summary", ErrorSummary.of(typed)),
        Templates.component("table", Table.of(text, text).row(Table.Cell.of(text), Table.Cell.of(Tag.of(text)), Table.Cell.link(text, "/x"))),
        Templates.component("summary-list", SummaryList.of(SummaryList.Row.of(text, Prose.lines(text)).change("/x"))), Templates.component("figure", Figure.of(text, text, text).row(text, 1)))) {
      assertThat(made).doesNotContain("<script>").contains("&lt;script");
    }
  }

  @Test
  void what_was_typed_comes_back_beside_what_is_wrong_with_it() {
    var typed = Typed.of(Language.CY, Map.of("born-day", List.of("31"), "born-month", List.of("2"), "born-year", List.of("1990"))).problem("born", "Rhowch ddyddiad go iawn");
    assertThat(Templates.component("date-input", DateInput.of("born", "Dyddiad geni", Language.CY).from(typed)))
        .contains("value=\"31\"", "value=\"1990\"", "Gwall:", "govuk-input--error", "Blwyddyn");
    assertThat(Templates.component("error-summary", ErrorSummary.of(typed))).contains("Mae problem", "href=\"#born-day\"");
  }

  @Test
  void a_text_that_begins_with_an_empty_line_keeps_it() {
    assertThat(Templates.component("textarea", Textarea.of("a", "A").value("\nb"))).contains(">\n\nb</textarea>");
  }

  @Test
  void no_error_summary_without_an_error() {
    assertThat(Templates.component("error-summary", ErrorSummary.of(Typed.nothing()))).isBlank();
  }

  @Test
  void one_page_needs_no_pagination_and_many_are_shortened() {
    assertThat(Templates.component("pagination", Pagination.of(1, 1, p -> "?page=" + p))).isBlank();
    assertThat(Html.comparable(Templates.component("pagination", Pagination.of(5, 10, p -> "?page=" + p)))).contains("⋯", "aria-label=[Page 4]", "aria-label=[Page 10]").doesNotContain("[Page 3]");
  }
}

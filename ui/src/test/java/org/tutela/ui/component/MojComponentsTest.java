package org.tutela.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The MOJ design system publishes no cases; these are ours. */
class MojComponentsTest {

  @Test
  void a_timeline_says_what_who_and_when() {
    var entry = Timeline.Entry.of("Decided", "A. Reader", Instant.parse("2026-03-02T10:00:00Z"), "2 March 2026, 10:00", "By <two> people");
    same("timeline", Timeline.of(List.of(entry)), """
        <div class="moj-timeline"><div class="moj-timeline__item">
        <div class="moj-timeline__header"><h2 class="moj-timeline__title">Decided</h2><p class="moj-timeline__byline">by A. Reader</p></div>
        <p class="moj-timeline__date"><time datetime="2026-03-02T10:00:00Z">2 March 2026, 10:00</time></p>
        <div class="moj-timeline__description">By &lt;two&gt; people</div>
        </div></div>
        """);
  }

  @Test
  void a_timeline_below_a_heading_has_smaller_ones() {
    var entry = Timeline.Entry.of("Asked", null, Instant.EPOCH, "1 January 1970", "x");
    assertThat(Templates.component("timeline", Timeline.of(List.of(entry)).below())).contains("<h3 class=\"moj-timeline__title\">").doesNotContain("byline");
  }

  @Test
  void an_identity_bar_shows_its_marks() {
    same("identity-bar", IdentityBar.of("NM-1", Badge.of("Restricted").red()).actions(Button.link("Print", "/print").secondary()), """
        <div class="moj-identity-bar"><div class="moj-identity-bar__container">
        <div class="moj-identity-bar__details"><span class="moj-identity-bar__title">NM-1</span><span class="moj-badge moj-badge--red">Restricted</span></div>
        <div class="moj-identity-bar__actions"><div class="moj-identity-bar__menu">
        <a href="/print" role="button" draggable="false" class="govuk-button govuk-button--secondary" data-module="govuk-button">Print</a>
        </div></div></div></div>
        """);
  }

  @Test
  void a_badge_is_a_word_in_a_box() {
    same("badge", Badge.of("Level 2").purple(), "<span class=\"moj-badge moj-badge--purple\">Level 2</span>");
  }

  @Test
  void sub_navigation_marks_the_part_that_is_open() {
    same("sub-navigation", SubNavigation.of("This person", SubNavigation.Item.of("Overview", "/p/1", true), SubNavigation.Item.of("History", "/p/1/history", false)), """
        <nav class="moj-sub-navigation" aria-label="This person"><ul class="moj-sub-navigation__list">
        <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" aria-current="page" href="/p/1">Overview</a></li>
        <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/p/1/history">History</a></li>
        </ul></nav>
        """);
  }

  @Test
  void a_filter_is_a_form_that_asks_for_the_same_page() {
    var filter = Filter.of("/work", Prose.of("fields")).selected(List.of(new Filter.Selected("Team", List.of(new Filter.Remove("East", "/work?all=1")))));
    same("filter", filter, """
        <form class="moj-filter" action="/work" method="get" novalidate>
        <div class="moj-filter__header"><div class="moj-filter__header-title"><h2 class="govuk-heading-m">Filter</h2></div></div>
        <div class="moj-filter__content"><div class="moj-filter__selected">
        <div class="moj-filter__selected-heading"><div class="moj-filter__heading-title"><h2 class="govuk-heading-m">Selected filters</h2></div>
        <div class="moj-filter__heading-action"><p><a class="govuk-link govuk-link--no-visited-state" href="/work">Clear filters</a></p></div></div>
        <h3 class="govuk-heading-s govuk-!-margin-bottom-0">Team</h3>
        <ul class="moj-filter-tags"><li><a class="moj-filter__tag" href="/work?all=1"><span class="govuk-visually-hidden">Remove this filter</span> East</a></li></ul>
        </div><div class="moj-filter__options">fields
        <button type="submit" class="govuk-button" data-module="govuk-button">Apply filters</button></div></div></form>
        """);
  }

  @Test
  void an_interruption_card_offers_a_way_on_and_a_way_back() {
    same("interruption-card", InterruptionCard.of("Stop", Prose.of("Why?"), Button.of("Go on"), "Cancel", "/back"), """
        <div class="moj-interruption-card"><div class="moj-interruption-card__content">
        <h1 class="moj-interruption-card__heading">Stop</h1><div class="moj-interruption-card__body">Why?</div>
        <div class="govuk-button-group moj-interruption-card__actions">
        <button type="submit" class="govuk-button govuk-button--inverse" data-module="govuk-button">Go on</button>
        <a class="govuk-link govuk-link--inverse" href="/back">Cancel</a></div></div></div>
        """);
  }

  private static void same(String component, Object record, String html) {
    assertThat(Html.comparable(Templates.component(component, record))).isEqualTo(Html.comparable(html));
  }
}

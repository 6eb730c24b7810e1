package org.tutela.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tutela.ui.Language;
import tools.jackson.databind.JsonNode;

/** Reads the options of the macros that lead elsewhere. */
final class NavigationOptions {
  static final Map<String, Function<Options, Object>> READERS = Map.of(
      "back-link", o -> new BackLink(o.truthy("html") ? o.prose() : Prose.of(o.text("text", "Back")), o.text("href", "#"), o.classes(), o.attrs()),
      "breadcrumbs", NavigationOptions::breadcrumbs,
      "phase-banner", o -> new PhaseBanner(ContentOptions.tag(o.inside("tag")), o.prose(), o.classes(), o.attrs()),
      "skip-link", o -> new SkipLink(o.prose(), o.text("href", "#content"), o.classes(), o.attrs()),
      "pagination", NavigationOptions::pagination,
      "service-navigation", NavigationOptions::serviceNavigation,
      "exit-this-page", NavigationOptions::exit,
      "generic-header", o -> new GenericHeader(o.prose("logoHtml", "logoText"), o.text("url", "/"), o.text("containerClasses", "govuk-width-container"), o.classes(), o.attrs()),
      "language-navigation", NavigationOptions::languages);

  private NavigationOptions() {}

  private static Breadcrumbs breadcrumbs(Options o) {
    return new Breadcrumbs(o.list("items", i -> new Breadcrumbs.Crumb(i.prose(), i.text("href"), i.attrs())), o.truthy("collapseOnMobile"), o.text("labelText", "Breadcrumb"), o.classes(), o.attrs());
  }

  private static Pagination pagination(Options o) {
    return new Pagination(o.child("previous", NavigationOptions::link), o.child("next", NavigationOptions::link), o.truthy("items") ? o.list("items", NavigationOptions::number) : null,
        o.text("landmarkLabel", "Pagination"), o.classes(), o.attrs());
  }

  private static Pagination.Link link(Options o) {
    return new Pagination.Link(o.text("href"), o.proseOrNull(), o.text("labelText"), o.attrs());
  }

  private static Pagination.Item number(Options o) {
    if (o.node().isEmpty()) return null;
    return new Pagination.Item(o.text("number"), o.text("href", ""), o.truthy("current"), o.truthy("ellipsis"), o.text("visuallyHiddenText"), o.attrs());
  }

  private static ServiceNavigation serviceNavigation(Options o) {
    List<ServiceNavigation.Item> items = o.list("navigation", i -> new ServiceNavigation.Item(i.proseOrNull(), i.text("href"), i.truthy("current"), i.truthy("active"), i.attrs()))
        .stream().filter(Objects::nonNull).toList();
    String button = o.text("menuButtonText", "Menu");
    var menu = new ServiceNavigation.Menu(button, o.text("menuButtonLabel"), o.text("navigationLabel", button), o.text("navigationId", "navigation"), o.text("navigationClasses"));
    var collapse = o.choice("collapseNavigationOnMobile");
    return new ServiceNavigation(o.text("serviceName"), o.text("serviceUrl"), items, collapse == null ? items.size() > 1 : collapse, menu, slots(o.inside("slots")),
        o.text("ariaLabel", "Service information"), o.classes(), o.attrs());
  }

  private static ServiceNavigation.Slots slots(Options o) {
    JsonNode end = o.node().path("end");
    String endHtml = end.isString() ? end.asString() : new Options(end).text("html");
    return new ServiceNavigation.Slots(slot(o.text("start")), slot(o.text("navigationStart")), slot(o.text("navigationEnd")), slot(endHtml), "inline".equals(new Options(end).text("align")));
  }

  private static Prose slot(String html) {
    return html == null ? null : Options.html(html);
  }

  private static ExitThisPage exit(Options o) {
    var names = Map.of("activatedText", "activated", "timedOutText", "timed-out", "pressTwoMoreTimesText", "press-two-more-times", "pressOneMoreTimeText", "press-one-more-time");
    var text = o.proseOrNull();
    return new ExitThisPage(text == null ? ExitThisPage.usual(Language.EN) : text, o.text("redirectUrl", "https://www.bbc.co.uk/weather"), o.translations(names), o.text("id"), o.classes(), o.attrs());
  }

  private static LanguageNavigation languages(Options o) {
    var items = new ArrayList<LanguageNavigation.Item>();
    items.addAll(o.list("items", i -> new LanguageNavigation.Item(i.prose(), i.text("href"), i.truthy("current"), i.text("lang"), i.text("dir"), i.text("languageDescriptionText"), i.classes(), i.attrs())));
    return new LanguageNavigation(items, o.text("ariaLabel", "Language"), o.classes(), o.attrs());
  }
}

package org.tutela.simulator.tour;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What somebody is shown, and what of it a person can read or press. */
record Page(Browser browser, int status, URI address, String type, byte[] body, Document document) {

  static Page of(Browser browser, HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    String html = type.startsWith("text/html") ? new String(response.body(), StandardCharsets.UTF_8) : "";
    return new Page(browser, response.statusCode(), response.uri(), type, response.body(), Jsoup.parse(html, response.uri().toString()));
  }

  String path() {
    return address.getPath();
  }

  String heading() {
    return document.select("h1").text();
  }

  /** The words of the page, without what is only for eyes that see the whole. */
  String text() {
    return document.select("main").text();
  }

  /** This page, if it was answered well and says all of this. */
  Page saying(String... words) {
    return answering(200, words);
  }

  Page answering(int expected, String... words) {
    if (status != expected) throw new DidNotHold("Answered " + status + " and not " + expected + at());
    for (String each : words) if (!text().contains(each)) throw new DidNotHold("Does not say “" + each + "”" + at());
    return this;
  }

  Page notSaying(String... words) {
    for (String each : words) if (document.text().contains(each)) throw new DidNotHold("Says “" + each + "”, which it must not" + at());
    return this;
  }

  /** The messages of the page's error summary. */
  List<String> problems() {
    return document.select(".govuk-error-summary__list li").eachText();
  }

  /** That it was done, in the words of the page. */
  String done() {
    return text(".govuk-notification-banner__content");
  }

  /** The value beside a key of a summary list. */
  String beside(String key) {
    return document.select(".govuk-summary-list__row").stream()
        .filter(row -> row.select(".govuk-summary-list__key").text().equals(key)).findFirst()
        .map(row -> row.select(".govuk-summary-list__value").text())
        .orElseThrow(() -> new DidNotHold("Shows no “" + key + "”" + at()));
  }

  /** Without the words that only a screen reader says. */
  String text(String selector) {
    var shown = document.select(selector).clone();
    shown.select(".govuk-visually-hidden").remove();
    return shown.text();
  }

  /** The cells of the first row of a table that has these words. */
  List<String> row(String words) {
    return rows().stream().filter(row -> row.text().contains(words)).findFirst().map(Page::cells)
        .orElseThrow(() -> new DidNotHold("No row of a table has “" + words + "”" + at()));
  }

  static List<String> cells(Element row) {
    return row.select("th, td").stream().map(Element::text).toList();
  }

  List<Element> rows() {
    return document.select("tbody tr");
  }

  /** Where the first link leads whose words contain these. */
  String link(String words) {
    return findLink(words).orElseThrow(() -> new DidNotHold("Has no link “" + words + "”" + at()));
  }

  Optional<String> findLink(String words) {
    return document.select("main a[href]").stream().filter(link -> link.text().contains(words)).findFirst().map(link -> link.attr("href"));
  }

  Page press(String words) {
    return browser.open(link(words));
  }

  /** The form that has a button with these words. */
  Form form(String button) {
    return document.select("form button").stream().filter(each -> each.text().contains(button)).findFirst()
        .map(each -> new Form(this, (FormElement) each.closest("form"), each))
        .orElseThrow(() -> new DidNotHold("Has no button “" + button + "”" + at()));
  }

  String at() {
    String where = ", on “" + heading() + "” (" + path().replaceAll("[0-9a-f-]{36}", "…") + ")";
    return problems().isEmpty() ? where : where + "\nThe page says: " + String.join("; ", problems());
  }
}

package org.tutela.simulator.tour;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page as it would be sent: what the page put into it, hidden or not, and what somebody filled in. */
final class Form {
  private final Page page;
  private final FormElement form;
  private final Element button;

  Form(Page page, FormElement form, Element button) {
    this.page = page;
    this.form = form;
    this.button = button;
  }

  /** Types into a field, chooses an option, ticks a box. What the page does not offer cannot be filled in. */
  Form fill(String name, String value) {
    List<Element> controls = form.elements().stream().filter(each -> each.attr("name").equals(name)).toList();
    if (controls.isEmpty()) throw new DidNotHold("Has no field “" + name + "”" + page.at());
    Element first = controls.getFirst();
    switch (first.attr("type")) {
      case "radio", "checkbox" -> tick(controls, name, value);
      case "hidden" -> throw new DidNotHold("Nobody fills in the hidden “" + name + "”" + page.at());
      default -> {
        if (first.normalName().equals("select")) select(first, name, value);
        else first.val(value);
      }
    }
    return this;
  }

  Form fill(List<String> namesAndValues) {
    for (int i = 0; i < namesAndValues.size(); i += 2) fill(namesAndValues.get(i), namesAndValues.get(i + 1));
    return this;
  }

  /** A day, in its three boxes. */
  Form fill(String name, LocalDate day) {
    return fill(name + "-day", "" + day.getDayOfMonth()).fill(name + "-month", "" + day.getMonthValue()).fill(name + "-year", "" + day.getYear());
  }

  Page send() {
    return page.browser().post(URI.create(form.absUrl("action")), body());
  }

  /** What somebody sends who goes past the page: its tokens, and what they like, to where they like. */
  Page past(String path, String... namesAndValues) {
    var body = new StringBuilder(body());
    for (int i = 0; i < namesAndValues.length; i += 2) body.append('&').append(encoded(namesAndValues[i])).append('=').append(encoded(namesAndValues[i + 1]));
    return page.browser().post(page.address().resolve(path), body.toString());
  }

  /** As a browser would encode it, with the button that was pressed. */
  String body() {
    var pairs = form.formData().stream().map(each -> encoded(each.key()) + "=" + encoded(each.value()));
    var pressed = button.attr("name").isEmpty() ? Stream.<String>empty() : Stream.of(encoded(button.attr("name")) + "=" + encoded(button.attr("value")));
    return Stream.concat(pairs, pressed).collect(Collectors.joining("&"));
  }

  private void tick(List<Element> controls, String name, String value) {
    Element chosen = controls.stream().filter(each -> each.attr("value").equals(value)).findFirst().orElseThrow(() -> notOffered(name, value));
    if (chosen.attr("type").equals("radio")) controls.forEach(each -> each.removeAttr("checked"));
    chosen.attr("checked", "checked");
  }

  private void select(Element select, String name, String value) {
    var options = select.select("option");
    Element chosen = options.stream().filter(each -> each.attr("value").equals(value)).findFirst().orElseThrow(() -> notOffered(name, value));
    options.forEach(each -> each.removeAttr("selected"));
    chosen.attr("selected", "selected");
  }

  private DidNotHold notOffered(String name, String value) {
    return new DidNotHold("Does not offer “" + value + "” for “" + name + "”" + page.at());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

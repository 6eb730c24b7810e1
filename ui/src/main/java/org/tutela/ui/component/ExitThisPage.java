package org.tutela.ui.component;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tutela.ui.Language;
import org.tutela.ui.Words;

/** A red button that goes somewhere harmless at once. A link where scripts do not run.
 *
 * @param translations of the script's texts, by name */
public record ExitThisPage(Prose text, String href, Map<String, String> translations, String id, String classes, Attrs attributes) {
  /** Harmless, much visited, and in the language a shared computer is likely to have been used in. */
  private static final String HARMLESS = "https://www.bbc.co.uk/weather";
  private static final Words EMERGENCY = new Words("Emergency", "Argyfwng");
  private static final Words EXIT = new Words("Exit this page", "Gadael y dudalen hon");
  private static final Map<String, String> CYMRAEG = welsh();

  public static ExitThisPage in(Language language) {
    return new ExitThisPage(usual(language), HARMLESS, language == Language.CY ? CYMRAEG : Map.of(), null, null, Attrs.NONE);
  }

  public static Prose usual(Language language) {
    return Prose.of((gg.jte.Content) output -> output.writeContent("<span class=\"govuk-visually-hidden\">" + Escape.text(EMERGENCY.in(language)) + "</span> " + Escape.text(EXIT.in(language))));
  }

  private static Map<String, String> welsh() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("activated", "Yn gadael y dudalen.");
    texts.put("timed-out", "Mae 'Gadael y dudalen hon' wedi dod i ben.");
    texts.put("press-two-more-times", "Shift, pwyswch 2 waith eto i adael.");
    texts.put("press-one-more-time", "Shift, pwyswch 1 waith eto i adael.");
    return texts;
  }

  public Button button() {
    return new Button(text, href, "submit", null, null, null, "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button", false, Attrs.of("rel", "nofollow noreferrer"));
  }

  public Attrs texts() {
    var attrs = attributes;
    for (var each : translations.entrySet()) attrs = attrs.and("data-i18n." + each.getKey(), each.getValue());
    return attrs;
  }
}

package org.tutela.ui.component;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/**
 * A text area with a limit. The limit is said below it; where scripts run, what is left is counted.
 *
 * @param area its describedBy and group are set by {@link #counted}
 * @param unit "words" or "characters"; null lets the script decide
 * @param limitText with %{count} for the limit; null for the usual words
 * @param translations of the script's own texts, by the name and plural rule in their data-i18n attribute
 */
public record CharacterCount(Textarea area, Integer maxLength, Integer maxWords, Integer threshold, String unit, String limitText, String messageClasses, Map<String, String> translations) {
  private static final Words UP_TO = new Words("You can enter up to %{count} characters", "Gallwch roi hyd at %{count} nod");
  private static final Map<String, Words> COUNTED = Map.of(
      "characters-under-limit.one", new Words("You have %{count} character remaining", "Mae gennych %{count} nod ar ôl"),
      "characters-under-limit.other", new Words("You have %{count} characters remaining", "Mae gennych %{count} nod ar ôl"),
      "characters-at-limit", new Words("You have 0 characters remaining", "Nid oes gennych nodau ar ôl"),
      "characters-over-limit.one", new Words("You have %{count} character too many", "Mae gennych %{count} nod yn ormod"),
      "characters-over-limit.other", new Words("You have %{count} characters too many", "Mae gennych %{count} nod yn ormod"));

  public static CharacterCount of(String name, String label, int characters) {
    return new CharacterCount(Textarea.of(name, label), characters, null, null, null, null, null, Map.of());
  }

  /** In the language of the page: the script's texts too. */
  public CharacterCount in(Language language) {
    if (language == Language.EN) return this;
    var translated = new LinkedHashMap<String, String>();
    COUNTED.keySet().stream().sorted().forEach(name -> translated.put(name, COUNTED.get(name).in(language)));
    return new CharacterCount(area, maxLength, maxWords, threshold, unit, UP_TO.in(language), messageClasses, translated);
  }

  public CharacterCount hint(String text) {
    return area(area.hint(text));
  }

  public CharacterCount from(Typed typed) {
    return area(area.from(typed)).in(typed.language());
  }

  public CharacterCount value(String text) {
    return area(area.value(text));
  }

  public CharacterCount error(String message) {
    return area(area.error(message));
  }

  public CharacterCount rows(int rows) {
    return area(area.rows(rows));
  }

  public CharacterCount heading() {
    return area(area.heading());
  }

  private CharacterCount area(Textarea other) {
    return new CharacterCount(other, maxLength, maxWords, threshold, unit, limitText, messageClasses, translations);
  }

  private Integer limit() {
    return maxWords != null ? maxWords : maxLength;
  }

  private String counting() {
    return unit != null ? unit : maxWords != null ? "words" : null;
  }

  public Hint message() {
    String words = limitText != null ? limitText : "You can enter up to %{count} " + ("words".equals(counting()) ? "words" : "characters");
    String said = limit() == null ? "" : words.replace("%{count}", limit().toString());
    return new Hint(Prose.of(said), area.field().id() + "-info", Classes.of("govuk-character-count__message", messageClasses), Attrs.NONE);
  }

  /** The text area inside, told where its limit stands. */
  public Textarea counted(gg.jte.Content message) {
    var field = area.field();
    var group = field.group();
    var attributes = Attrs.of("data-module", "govuk-character-count")
        .and("data-maxlength", maxLength == null ? null : maxLength.toString())
        .and("data-maxwords", maxWords == null ? null : maxWords.toString())
        .and("data-threshold", threshold == null ? null : threshold.toString())
        .and("data-count-type", counting())
        .and("data-i18n.textarea-description.other", limit() == null ? limitText : null);
    for (var each : translations.entrySet()) attributes = attributes.and("data-i18n." + each.getKey(), each.getValue());
    var counted = new FormGroup(Classes.of("govuk-character-count", group.classes()), attributes.and(group.attributes()), group.before(), Prose.of(message));
    return new Textarea(new Field(field.id(), field.name(), field.label(), field.hint(), field.error(), field.id() + "-info", counted),
        area.value(), area.rows(), Classes.of("govuk-js-character-count", area.classes()), area.attributes());
  }
}

package org.tutela.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the options of the macros that ask for something. */
final class FieldOptions {
  static final Map<String, Function<Options, Object>> READERS = Map.ofEntries(
      Map.entry("label", FieldOptions::label),
      Map.entry("hint", FieldOptions::hint),
      Map.entry("error-message", FieldOptions::error),
      Map.entry("fieldset", FieldOptions::fieldset),
      Map.entry("button", FieldOptions::button),
      Map.entry("input", FieldOptions::input),
      Map.entry("textarea", FieldOptions::textarea),
      Map.entry("character-count", FieldOptions::characterCount),
      Map.entry("radios", FieldOptions::radios),
      Map.entry("checkboxes", FieldOptions::checkboxes),
      Map.entry("select", FieldOptions::select),
      Map.entry("date-input", DateOptions::read),
      Map.entry("error-summary", FieldOptions::errorSummary));

  private FieldOptions() {}

  static Label label(Options o) {
    return new Label(o.prose(), o.text("for"), o.classes(), o.truthy("isPageHeading"), o.attrs());
  }

  static Hint hint(Options o) {
    return new Hint(o.prose(), o.text("id"), o.classes(), o.attrs());
  }

  static ErrorMessage error(Options o) {
    String hidden = o.present("visuallyHiddenText") ? o.text("visuallyHiddenText", "") : "Error";
    return new ErrorMessage(o.prose(), o.text("id"), o.classes(), hidden, o.attrs());
  }

  static Fieldset fieldset(Options o) {
    return new Fieldset(o.child("legend", FieldOptions::legend), o.classes(), o.text("role"), o.text("describedBy"), o.attrs(), o.truthy("html") ? Options.html(o.text("html")) : null);
  }

  static Fieldset.Legend legend(Options o) {
    return new Fieldset.Legend(o.prose(), o.classes(), o.truthy("isPageHeading"));
  }

  static FormGroup group(Options o, String before, String after) {
    var group = o.inside("formGroup");
    return new FormGroup(group.classes(), group.attrs(), group.child(before, Options::prose), group.child(after, Options::prose));
  }

  static Field field(Options o) {
    return new Field(o.text("id"), o.text("name"), o.child("label", FieldOptions::label), o.child("hint", FieldOptions::hint), o.child("errorMessage", FieldOptions::error),
        o.text("describedBy"), group(o, "beforeInput", "afterInput"));
  }

  static Question question(Options o, String id) {
    return new Question(id, o.child("fieldset", FieldOptions::fieldset), o.child("hint", FieldOptions::hint), o.child("errorMessage", FieldOptions::error),
        o.text("describedBy"), group(o, "beforeInputs", "afterInputs"));
  }

  static Button button(Options o) {
    var attrs = Attrs.NONE;
    if (!o.truthy("href")) {
      attrs = attrs.and("disabled", o.truthy("disabled")).and("aria-disabled", o.truthy("disabled") ? "true" : null)
          .and("data-prevent-double-click", o.given("preventDoubleClick"));
    }
    return new Button(o.prose(), o.text("href"), o.text("type", "submit"), o.text("name"), o.text("value"), o.text("id"), o.classes(), o.truthy("isStartButton"), attrs.and(o.attrs()));
  }

  static Input input(Options o) {
    var spellcheck = o.choice("spellcheck");
    var attrs = Attrs.NONE.and("spellcheck", spellcheck == null ? null : spellcheck.toString()).and("disabled", o.truthy("disabled"))
        .and("autocomplete", o.text("autocomplete")).and("autocapitalize", o.text("autocapitalize")).and("pattern", o.text("pattern")).and("inputmode", o.text("inputmode"));
    var wrapper = o.inside("inputWrapper");
    return new Input(field(o), o.text("type", "text"), o.given("value"), o.classes(), o.child("prefix", FieldOptions::affix), o.child("suffix", FieldOptions::affix),
        new Input.Wrapper(wrapper.classes(), wrapper.attrs()), attrs.and(o.attrs()));
  }

  private static Input.Affix affix(Options o) {
    return new Input.Affix(o.prose(), o.classes(), o.attrs());
  }

  static Textarea textarea(Options o) {
    var spellcheck = o.choice("spellcheck");
    var attrs = Attrs.NONE.and("spellcheck", spellcheck == null ? null : spellcheck.toString()).and("disabled", o.truthy("disabled")).and("autocomplete", o.text("autocomplete"));
    return new Textarea(field(o), o.text("value"), o.truthy("rows") ? o.number("rows") : 5, o.classes(), attrs.and(o.attrs()));
  }

  static CharacterCount characterCount(Options o) {
    var names = Map.of("charactersUnderLimitText", "characters-under-limit", "charactersAtLimitText", "characters-at-limit", "charactersOverLimitText", "characters-over-limit",
        "wordsUnderLimitText", "words-under-limit", "wordsAtLimitText", "words-at-limit", "wordsOverLimitText", "words-over-limit");
    return new CharacterCount(textarea(o), o.number("maxlength"), o.number("maxwords"), o.number("threshold"), o.text("countType"), o.text("textareaDescriptionText"),
        o.inside("countMessage").classes(), o.translations(names));
  }

  private static Item item(Options o) {
    var attrs = Attrs.NONE.and("disabled", o.truthy("disabled")).and("data-behaviour", o.text("behaviour")).and(o.attrs());
    var conditional = o.inside("conditional");
    return new Item(o.given("value") == null ? "" : o.given("value"), o.prose(), o.child("hint", FieldOptions::hint), o.choice("checked"), conditional.truthy("html") ? Options.html(conditional.text("html")) : null,
        o.text("divider"), o.text("id"), o.text("name"), o.child("label", FieldOptions::label), attrs);
  }

  static Radios radios(Options o) {
    return new Radios(question(o, o.text("idPrefix", o.text("name"))), o.text("name"), o.list("items", FieldOptions::item), o.text("value"), o.classes(), o.attrs());
  }

  static Checkboxes checkboxes(Options o) {
    List<String> values = new ArrayList<>();
    o.node().path("values").forEach(v -> values.add(v.asString()));
    return new Checkboxes(question(o, o.text("idPrefix", o.text("name"))), o.text("name"), o.list("items", FieldOptions::item), values, o.classes(), o.attrs());
  }

  static Select select(Options o) {
    return new Select(field(o), o.list("items", FieldOptions::option), o.text("value"), o.classes(), Attrs.NONE.and("disabled", o.truthy("disabled")).and(o.attrs()));
  }

  private static Select.Option option(Options o) {
    return new Select.Option(o.given("value"), o.text("text", ""), o.choice("selected"), Attrs.NONE.and("disabled", o.truthy("disabled")).and(o.attrs()));
  }

  static ErrorSummary errorSummary(Options o) {
    var attrs = Attrs.NONE.and("data-disable-auto-focus", o.given("disableAutoFocus")).and(o.attrs());
    return new ErrorSummary(o.prose("titleHtml", "titleText"), o.prose("descriptionHtml", "descriptionText"),
        o.list("errorList", e -> new ErrorSummary.Wrong(e.prose(), e.text("href"), e.attrs())), true, o.classes(), attrs);
  }
}

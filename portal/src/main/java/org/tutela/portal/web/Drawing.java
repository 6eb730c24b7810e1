package org.tutela.portal.web;

import java.util.List;
import java.util.function.Function;
import org.tutela.portal.journey.Field;
import org.tutela.ui.Words;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Fields as components, with what was typed and what is wrong. */
public final class Drawing {
  private static final Words AGE = new Words("Or their age in years", "Neu eu hoedran mewn blynyddoedd");
  private static final Words ABOUT = new Words("The age is a guess", "Dyfaliad yw’r oedran");

  private Drawing() {}

  public static Input line(Field.Line line, Typed typed, boolean heading) {
    var input = Input.of(line.name(), line.label().in(typed.language())).from(typed);
    if (line.hint().isPresent()) input = input.hint(line.hint().get().in(typed.language()));
    if (heading) input = input.heading();
    return switch (line.kind()) {
      case EMAIL -> input.email();
      case PHONE -> input.telephone().width(20);
      case POSTCODE -> input.width(10).autocomplete(line.autocomplete());
      case NAME, PLAIN -> input.autocomplete(line.autocomplete()).attributes("spellcheck", "false");
    };
  }

  public static Textarea lines(Field.Lines lines, Typed typed, boolean heading) {
    var area = Textarea.of(lines.name(), lines.label().in(typed.language())).rows(lines.rows()).from(typed);
    if (lines.hint().isPresent()) area = area.hint(lines.hint().get().in(typed.language()));
    return heading ? area.heading() : area;
  }

  public static DateInput birth(Field.Birth birth, Typed typed, boolean heading) {
    var date = DateInput.of(birth.name(), birth.label().in(typed.language()), typed.language()).from(typed);
    if (birth.hint().isPresent()) date = date.hint(birth.hint().get().in(typed.language()));
    if (!birth.ageWillDo()) date = date.ownBirthday();
    return heading ? date.heading() : date.medium();
  }

  public static Input age(Field.Birth birth, Typed typed) {
    return Input.of(birth.name() + "-age", AGE.in(typed.language())).value(typed.raw(birth.name() + "-age")).width(3).wholeNumber();
  }

  public static Checkboxes about(Field.Birth birth, Typed typed) {
    return Checkboxes.single(birth.name() + "-about", ABOUT.in(typed.language())).values(typed.all(birth.name() + "-about")).small();
  }

  /** A line that goes with an option stands below them all: the design system's folding radios break ARIA's rules (aria-expanded). */
  public static Radios one(Field.One one, Typed typed, boolean heading) {
    var items = one.options().stream().map(o -> Item.of(o.value(), o.words().in(typed.language()))).toList();
    var radios = Radios.of(one.name(), one.label().in(typed.language()), items).from(typed);
    if (one.hint().isPresent()) radios = radios.hint(one.hint().get().in(typed.language()));
    return heading ? radios.heading() : radios.medium();
  }

  public static Checkboxes several(Field.Several several, Typed typed, boolean heading, Function<Field.Line, gg.jte.Content> revealed) {
    var boxes = Checkboxes.of(several.name(), several.label().in(typed.language()), items(several.options(), typed, revealed)).from(typed);
    if (several.hint().isPresent()) boxes = boxes.hint(several.hint().get().in(typed.language()));
    return heading ? boxes.heading() : boxes.medium();
  }

  private static List<Item> items(List<Field.Option> options, Typed typed, Function<Field.Line, gg.jte.Content> revealed) {
    return options.stream().map(option -> {
      var item = Item.of(option.value(), option.words().in(typed.language()));
      return option.reveals().map(line -> item.revealing(revealed.apply(line))).orElse(item);
    }).toList();
  }
}

package org.tutela.portal.journey;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.intake.BirthTyped;
import org.tutela.intake.BirthTyped.Fault;
import org.tutela.intake.PartialDate;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** Reads fields from what was typed, with an error beside each that cannot be read. */
final class FieldReading {
  private static final Words NOT_A_NAME = new Words("Enter a name in letters", "Rhowch enw mewn llythrennau");
  private static final Words NOT_A_PHONE = new Words("Enter a telephone number, like 01632 960001", "Rhowch rif ffôn, fel 01632 960001");
  private static final Words PREMIUM = new Words("Enter a number that does not begin with 09: we cannot ring premium numbers",
      "Rhowch rif nad yw’n dechrau gyda 09: ni allwn ffonio rhifau premiwm");
  private static final Words NOT_AN_EMAIL = new Words("Enter one email address, like name@example.org",
      "Rhowch un cyfeiriad e-bost, fel enw@example.org");
  private static final Words BAD_POSTCODE = new Words("Enter a postcode or leave it empty", "Rhowch god post neu gadewch y blwch yn wag");

  private final Typed typed;
  private final LocalDate today;

  FieldReading(Typed typed, LocalDate today) {
    this.typed = typed;
    this.today = today;
  }

  void check(Field field) {
    switch (field) {
      case Field.Line line -> text(line);
      case Field.Lines lines -> typed.optional(lines.name(), lines.longest());
      case Field.Birth birth -> birth(birth.name());
      case Field.One one -> {
        if (chosen(one).isEmpty() && (one.missing().isPresent() || !typed.raw(one.name()).isEmpty())) {
          say(one.name(), Journeys.choose(one.label()));
        }
        one.options().stream().filter(o -> typed.chose(one.name(), o.value())).forEach(this::revealed);
      }
      case Field.Several several -> {
        var ticked = several.options().stream().filter(o -> typed.chose(several.name(), o.value())).toList();
        boolean enough = several.all() ? ticked.size() == several.options().size() : !ticked.isEmpty();
        if (!enough) say(several.name(), several.missing());
        ticked.stream().flatMap(o -> o.reveals().stream()).distinct().forEach(this::needed);
      }
    }
  }

  private Optional<Field.Option> chosen(Field.One one) {
    return one.options().stream().filter(o -> typed.raw(one.name()).equals(o.value())).findFirst();
  }

  private void revealed(Field.Option option) {
    option.reveals().ifPresent(this::text);
  }

  private void needed(Field.Line line) {
    if (typed.raw(line.name()).isBlank()) say(line.name(), line.kind() == Field.Kind.EMAIL ? NOT_AN_EMAIL : line.kind() == Field.Kind.PHONE ? NOT_A_PHONE : Journeys.SAY_HOW);
    else text(line);
  }

  private void text(Field.Line line) {
    typed.optional(line.name(), line.longest()).ifPresent(text -> {
      switch (line.kind()) {
        case PLAIN -> {}
        case NAME -> { if (!LineRules.couldBeName(text)) say(line.name(), NOT_A_NAME); }
        case EMAIL -> { if (!LineRules.couldBeEmail(text)) say(line.name(), NOT_AN_EMAIL); }
        case PHONE -> {
          if (!LineRules.couldBePhone(text)) say(line.name(), NOT_A_PHONE);
          else if (LineRules.premium(text)) say(line.name(), PREMIUM);
        }
        case POSTCODE -> { if (!LineRules.couldBePostcode(text)) say(line.name(), BAD_POSTCODE); }
      }
    });
  }

  PartialDate birth(String name) {
    return switch (BirthTyped.read(typed.raw(name + "-day"), typed.raw(name + "-month"), typed.raw(name + "-year"),
        typed.raw(name + "-age"), typed.chose(name + "-about", "yes"), today)) {
      case BirthTyped.Read(PartialDate birth) -> birth;
      case BirthTyped.Wrong(Fault fault) -> {
        say(name, words(fault));
        yield PartialDate.UNKNOWN;
      }
    };
  }

  private void say(String name, Words words) {
    typed.problem(name, words.in(typed.language()));
  }

  private static Words words(Fault fault) {
    return switch (fault) {
      case NOT_A_NUMBER -> new Words("Use only figures, like 27 3 1984", "Defnyddiwch rifau yn unig, fel 27 3 1984");
      case NO_SUCH_DAY -> new Words("There is no such day in the calendar: check the day, the month and the year",
          "Nid oes diwrnod o’r fath yn y calendr: gwiriwch y diwrnod, y mis a’r flwyddyn");
      case SHORT_YEAR -> new Words("Write the year with four figures, like 1984", "Ysgrifennwch y flwyddyn â phedwar ffigur, fel 1984");
      case NO_YEAR -> new Words("Enter the year as well, or leave all three boxes empty", "Rhowch y flwyddyn hefyd, neu gadewch y tri blwch yn wag");
      case NO_MONTH -> new Words("Enter the month as well, or the year alone", "Rhowch y mis hefyd, neu’r flwyddyn yn unig");
      case FUTURE -> new Words("The date must be in the past", "Rhaid i’r dyddiad fod yn y gorffennol");
      case TOO_LONG_AGO -> new Words("That is more than 120 years ago: check the year or the age",
          "Mae hynny dros 120 mlynedd yn ôl: gwiriwch y flwyddyn neu’r oedran");
    };
  }
}

package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;
import static org.tutela.ui.EntryPage.pick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.EffectiveTerm;
import org.tutela.law.register.Term;
import org.tutela.measures.register.BecomeSubject;
import org.tutela.measures.register.DisposalKind;
import org.tutela.measures.register.OtherTerms;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Registering a person from what is recorded of a court or of the police. */
final class BecomeSubjectEntry {
  private BecomeSubjectEntry() {}

  static EntryPage page(PersonId person, List<Conviction> convictions, Typed typed) {
    String back = "/people/" + person.value();
    return EntryPage.of("Work out the notification requirements", back, back + "/register", typed, "Work out and register",
        choice(Radios.of("conviction", "Which conviction, caution or finding?", convictions.stream().map(BecomeSubjectEntry::item).toList()).from(typed)),
        choice(Radios.of("route", "How does it count?", Arrays.stream(BecomeSubject.Route.values()).map(r -> Item.of(r, r.title())).toList()).from(typed)),
        day(DateInput.of("notice", "Date of the police notice (for an offence abroad)").from(typed)),
        pick(Select.of("disposal", "How was it dealt with?", disposals()).from(typed)),
        line(Input.of("months", "Its length: months").hint("For this offence alone").width(4).wholeNumber().from(typed)),
        line(Input.of("days", "and days").width(4).wholeNumber().from(typed)),
        lines(Textarea.of("others", "Other terms of imprisonment for listed offences, if any").rows(3)
            .hint("One a line: its months, and after how many months of this one it starts, like “12 after 18”; “12 after 0” runs with it, “6m1d after 0” has a day beside its months, “24+36 after 0” is an extended sentence with its extension. They are put together (section 82(3) and (4), not verified)").from(typed)),
        line(Input.of("second", "Of an extended sentence, the extension in months; of a training order, the detention").width(4).wholeNumber().from(typed)),
        line(Input.of("second-days", "and days of it").width(4).wholeNumber().from(typed)),
        day(DateInput.of("dealt", "Date of the sentence (if later than the conviction)").from(typed)),
        choice(Radios.of("reading", "If there are two readings of the term, which do you choose?", Item.of("", "There is one reading"),
            Item.of("WHOLE", "The whole term"), Item.of("CUSTODIAL", "The custodial term alone (extended sentence)"),
            Item.of("DETENTION", "The detention part alone (training order)")).from(typed)),
        choice(Radios.of("found", "If you looked the offence up in Schedule 3, what did you find?", Item.of("", "It was not needed"),
            Item.of("yes", "It is listed and its threshold is met"), Item.of("no", "It is not, or the threshold is not met")).from(typed)),
        line(Input.of("period", "Where the law leaves the period to a person: its months").width(4).wholeNumber().from(typed)),
        lines(Textarea.of("reasons", "Reasons for a choice, a finding or a correction").from(typed)))
        .lead("Sexual Offences Act 2003, sections 80 to 82 and Schedule 3. The working, with each provision, is shown on the person's page.");
  }

  private static Item item(Conviction conviction) {
    var facts = conviction.facts();
    return Item.of(conviction.id().value().toString(), "%s, %s: %s%s".formatted(Days.of(facts.decidedOn()), facts.kind().title().toLowerCase(Locale.UK),
        facts.offence(), facts.disposal().isEmpty() ? "" : " (" + facts.disposal() + facts.disposalMonths().map(m -> ", " + m + " months").orElse("") + ")"));
  }

  static Optional<BecomeSubject> read(PersonId person, Typed typed) {
    var conviction = typed.choice("conviction", id -> id.matches("[0-9a-f-]{36}") ? Optional.of(new ConvictionId(UUID.fromString(id))) : Optional.empty(),
        "Choose the conviction, caution or finding");
    var route = typed.choice("route", BecomeSubject.Route.class, "Choose how it counts");
    boolean abroad = route.filter(BecomeSubject.Route.NOTICE_ABROAD::equals).isPresent();
    var notice = typed.date("notice", abroad ? "Enter the date of the notice" : "");
    var disposal = typed.choice("disposal", DisposalKind.class, "Choose how it was dealt with");
    boolean hasTerm = disposal.filter(DisposalKind::hasTerm).isPresent();
    boolean hasSecond = disposal.filter(DisposalKind::hasSecondPart).isPresent();
    var months = number(typed, "months", hasTerm && typed.raw("days").isBlank() ? "Enter the length in months" : "");
    var days = number(typed, "days", "");
    var others = others(typed);
    var second = number(typed, "second", hasSecond && typed.raw("second-days").isBlank() ? "Enter the second part in months" : "");
    var secondDays = number(typed, "second-days", "");
    var dealt = typed.date("dealt", "");
    var period = number(typed, "period", "");
    String reasons = typed.optional("reasons", Typed.TEXT).orElse("");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new BecomeSubject(person, conviction.orElseThrow(), route.orElseThrow(), notice, disposal.orElseThrow(),
        new Term(months.orElse(0), days.orElse(0)), others, new Term(second.orElse(0), secondDays.orElse(0)), dealt, Optional.of(typed.raw("reading")).filter(r -> !r.isEmpty()),
        Optional.of(typed.raw("found")).filter(f -> !f.isEmpty()).map("yes"::equals), period, reasons));
  }

  private static List<EffectiveTerm.Running> others(Typed typed) {
    var read = OtherTerms.of(typed.optional("others", Typed.TEXT).orElse(""));
    if (!read.wrong().isEmpty()) typed.problem("others", read.wrong());
    return read.terms();
  }

  static Optional<Integer> number(Typed typed, String field, String missing) {
    String number = typed.raw(field).strip();
    if (number.matches("[0-9]{1,4}")) return Optional.of(Integer.parseInt(number));
    if (!number.isEmpty()) typed.problem(field, "Enter a whole number");
    else if (!missing.isEmpty()) typed.problem(field, missing);
    return Optional.empty();
  }

  private static List<Select.Option> disposals() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose"));
    for (var kind : DisposalKind.values()) options.add(Select.Option.of(kind, kind.title()));
    return options;
  }
}

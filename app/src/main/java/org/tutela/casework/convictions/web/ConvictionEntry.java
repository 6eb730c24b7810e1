package org.tutela.casework.convictions.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;
import static org.tutela.ui.EntryPage.pick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.GiveOpinion;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

final class ConvictionEntry {
  private static final String OTHER = "other";

  private ConvictionEntry() {}

  static EntryPage page(PersonId person, Typed typed) {
    return EntryPage.of("Record a conviction, caution or finding", "/people/" + person.value(), "/people/" + person.value() + "/convictions", typed, "Record",
        choice(Radios.of("kind", "What was it?", Arrays.stream(ConvictionKind.values()).map(k -> Item.of(k, k.title())).toList()).from(typed)),
        choice(Radios.of("jurisdiction", "Under the law of which place?", Arrays.stream(Jurisdiction.values()).map(j -> Item.of(j, j.title())).toList()).from(typed)),
        pick(Select.of("statute", "Statute", statutes()).from(typed)),
        line(Input.of("statute-other", "Another statute, or the foreign law").from(typed)),
        line(Input.of("section", "Section").hint("For example, 9").width(10).from(typed)),
        line(Input.of("offence", "Offence").from(typed)),
        day(DateInput.of("offence-from", "First day of the offence (if known)").from(typed)),
        day(DateInput.of("offence-to", "Last day of the offence (if known)").from(typed)),
        day(DateInput.of("decided", "Date of the decision").from(typed)),
        line(Input.of("court", "Court or police station").from(typed)),
        line(Input.of("victim-age", "Age of the victim (if known)").width(3).wholeNumber().from(typed)),
        choice(Radios.of("victim-sex", "Sex of the victim", Arrays.stream(Sex.values()).map(s -> Item.of(s, s.title())).toList()).inline().from(typed)),
        line(Input.of("disposal", "Sentence or other disposal").from(typed)),
        line(Input.of("months", "Its length in months (if it has one)").width(4).wholeNumber().from(typed)));
  }

  static Optional<RecordConviction> read(PersonId person, Typed typed) {
    var kind = typed.choice("kind", ConvictionKind.class, "Choose what it was");
    var jurisdiction = typed.choice("jurisdiction", Jurisdiction.class, "Choose the place");
    String another = typed.optional("statute-other", Typed.LINE).orElse("");
    String statute = typed.raw("statute").equals(OTHER) ? another(typed, another)
        : typed.choice("statute", s -> Convictions.statutes().stream().filter(s::equals).findFirst(), "Choose the statute").orElse("");
    String section = typed.optional("section", 20).orElse("");
    String offence = typed.required("offence", Typed.LINE, "Enter the offence");
    var from = typed.date("offence-from", "");
    var to = typed.date("offence-to", "");
    var decided = typed.date("decided", "Enter the date of the decision");
    String court = typed.required("court", Typed.LINE, "Enter the court or police station");
    var age = number(typed, "victim-age", 120, "Enter the age as a number from 0 to 120");
    var sex = Typed.constant(Sex.class, typed.raw("victim-sex")).orElse(Sex.NOT_KNOWN);
    String disposal = typed.optional("disposal", Typed.LINE).orElse("");
    var months = number(typed, "months", 9999, "Enter the months as a whole number");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new RecordConviction(person, kind.orElseThrow(), statute, section, offence, from, to, decided.orElseThrow(), court,
        jurisdiction.orElseThrow(), age, sex, disposal, months));
  }

  private static String another(Typed typed, String another) {
    if (another.isEmpty() && typed.error("statute-other").isEmpty()) typed.problem("statute-other", "Enter the statute or the foreign law");
    return another;
  }

  /** A caution has no appeal: it is only struck out. */
  static EntryPage striking(Conviction conviction, Typed typed) {
    var facts = conviction.facts();
    String back = "/people/" + facts.person().value(), at = back + "/convictions/" + conviction.id().value() + "/strike";
    String about = "%s, %s. It stays on this record, with who recorded that and why, and counts no more. Where it was recorded wrongly, who is on the register because of it leaves the register; if it was so but otherwise, record it anew afterwards."
        .formatted(facts.offence(), ConvictionPanel.DAY.format(facts.decidedOn()));
    if (!facts.kind().quashable()) {
      return EntryPage.of("Strike out a decision that was recorded wrongly", back + "#convictions", at, typed, "Strike it out",
          lines(Textarea.of("reason", "What was wrong, and how is it known?").rows(3).from(typed))).lead(about);
    }
    return EntryPage.of("A conviction that counts no more", back + "#convictions", at, typed, "Record it",
        choice(Radios.of("why", "Why does it count no more?", Arrays.stream(Why.values()).map(why -> Item.of(why, why.words)).toList()).from(typed)),
        day(DateInput.of("on", "If it was quashed, on which day?").from(typed)),
        lines(Textarea.of("reason", "What does that rest on?").hint("Recorded wrongly: what was wrong, and how it is known. Quashed: the court, its reference, and its reasons").rows(3).from(typed)))
        .lead(about + " Where it was quashed, that time on the register ends on the day, and what was recorded until then stays.");
  }

  private enum Why {
    WRONG("It was recorded wrongly, or of the wrong person"), QUASHED("It was quashed on appeal");

    private final String words;

    Why(String words) {
      this.words = words;
    }
  }

  /** The day; empty for what was recorded wrongly. */
  static Optional<LocalDate> readQuashed(Conviction conviction, Typed typed) {
    if (!conviction.facts().kind().quashable()) return Optional.empty();
    var why = typed.choice("why", Why.class, "Choose why it counts no more");
    var on = typed.date("on", why.filter(Why.QUASHED::equals).map(_ -> "Enter the day on which it was quashed").orElse(""));
    if (why.filter(Why.WRONG::equals).isPresent() && on.isPresent()) typed.problem("on", "Leave the day empty: only what was quashed has one");
    return on;
  }

  static EntryPage opinion(PersonId person, ConvictionId conviction, Typed typed) {
    String back = "/people/" + person.value();
    return EntryPage.of("Opinion on an offence under another law", back, back + "/convictions/" + conviction.value() + "/opinion", typed, "Give the opinion",
        choice(Radios.yesNo("corresponds", "In the responsible authority's opinion, does the offence correspond to a child sex offence?").from(typed)),
        lines(Textarea.of("reasons", "Reasons").from(typed)))
        .lead("Section 327B(5) of the Criminal Justice Act 2003. Until an opinion is given the offence cannot be used.");
  }

  static Optional<GiveOpinion> readOpinion(PersonId person, ConvictionId conviction, Typed typed) {
    var corresponds = typed.yesNo("corresponds", "Say whether it corresponds");
    String reasons = typed.required("reasons", Typed.TEXT, "Give the reasons for the opinion");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new GiveOpinion(person, conviction, corresponds.orElseThrow(), reasons));
  }

  private static Optional<Integer> number(Typed typed, String field, int most, String message) {
    String number = typed.raw(field).strip();
    if (number.isEmpty()) return Optional.empty();
    if (number.matches("[0-9]{1,4}") && Integer.parseInt(number) <= most) return Optional.of(Integer.parseInt(number));
    typed.problem(field, message);
    return Optional.empty();
  }

  private static List<Select.Option> statutes() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose"));
    for (String statute : Convictions.statutes()) options.add(Select.Option.of(statute, statute));
    options.add(Select.Option.of(OTHER, "Another"));
    return options;
  }
}

package org.tutela.measures.register.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.law.Standing;
import org.tutela.law.register.Commencement;
import org.tutela.law.register.RuleSet;
import org.tutela.measures.register.EnterCommencement;
import org.tutela.measures.register.Rules;
import org.tutela.ui.Page;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Which rules govern from when, and the day of an Act that is not known yet. */
public record RulesPage(Rules.Held held, Typed typed) implements Page {

  enum What {
    COMMENCE("The day from which it is in force"), WITHDRAW("That the day entered before is withdrawn");

    private final String title;

    What(String title) {
      this.title = title;
    }
  }

  @Override
  public String template() {
    return "register/rules.jte";
  }

  @Override
  public String title() {
    return "Rules in force";
  }

  static Typed filled(Rules.Held held) {
    return held.canEnter().size() == 1 ? Typed.nothing().with("set", held.canEnter().getFirst().id()) : Typed.nothing();
  }

  public Table sets() {
    return Table.of("Rules by place, the last first", "Place", "Rules", "In force from", "How sure").rows(held.sets(), this::set);
  }

  private List<Cell> set(RuleSet set) {
    return List.of(Cell.of(set.place().title()), Cell.of(Prose.lines(rules(set))), Cell.of(Prose.lines(from(set))),
        Cell.of(set.standing() == Standing.VERIFIED ? "Its day was read; what was not read of its rules is marked where it is shown" : "Not verified: its rules, or its day, were not read in the text"));
  }

  private static String rules(RuleSet set) {
    return set.title() + "\n" + set.id() + "\nIndefinite periods: " + set.review().title().toLowerCase(Locale.UK) + riskOrder(set) + further(set) + (set.leftOut().isEmpty() ? "" : "\n" + set.leftOut());
  }

  private static String further(RuleSet set) {
    return set.further().asked().stream().map(reason -> "\n%s%s".formatted(reason.text(), reason.verified() ? "" : " (not verified)")).collect(Collectors.joining());
  }

  private static String riskOrder(RuleSet set) {
    return set.riskOrderDays().map(days -> "\nUnder a sexual risk order: name and home address within %d days (not verified)".formatted(days)).orElse("");
  }

  private String from(RuleSet set) {
    if (set.from().isEmpty()) return "Not known: they govern nothing";
    String day = Days.of(set.from().get()) + (set.from().get().isAfter(held.today()) ? ", not yet" : "");
    return held.under(set).map(one -> day + "\nBy " + one.entered().instrument() + added(one.entered())).orElse(day);
  }

  private static String added(EnterCommencement entered) {
    return entered.items().isEmpty() ? "" : "\nAlso to be notified: " + titles(entered.items());
  }

  private static String titles(Set<org.tutela.law.register.Item> items) {
    return items.stream().sorted(Comparator.naturalOrder()).map(org.tutela.law.register.Item::title).collect(Collectors.joining("; "));
  }

  public Table entered() {
    return Table.of("What was entered, the last first", "Rules", "In force from", "By what, and why", "Entered", "Second person").rows(held.entered(), one -> List.of(Cell.of(act(one.entered())),
        Cell.of(Prose.lines(one.entered().on().map(Days::of).orElse("Withdrawn") + added(one.entered()))), Cell.of(Prose.lines(one.entered().instrument() + "\n" + one.entered().reason())),
        Cell.of(who(one.byName()) + ", " + Moments.of(one.at())), Cell.of(one.answer().map(answer -> (answer.agreed() ? "Agreed: " : "Refused or taken back: ") + who(answer.byName()) + ", " + Moments.of(answer.at())).orElse("Waits"))));
  }

  /** By its title, as people call it. */
  private String act(EnterCommencement entered) {
    return held.sets().stream().filter(set -> set.id().equals(entered.ruleSet())).findFirst().map(RuleSet::title).orElse(entered.ruleSet());
  }

  private static String who(String name) {
    return name.isEmpty() ? "A colleague" : name;
  }

  public String waiting() {
    var one = held.waiting().orElseThrow();
    String what = one.entered().on().map(day -> "is in force from " + Days.of(day)).orElse("has no day any more: the one entered is withdrawn");
    return "%s entered that the %s %s, by %s: %s%s".formatted(who(one.byName()), act(one.entered()), what, one.entered().instrument(), one.entered().reason(),
        one.entered().items().isEmpty() ? "" : ". Also to be notified from then: " + titles(one.entered().items()));
  }

  public boolean mayAnswer() {
    return Acting.may(Permission.REFUSE_COMMENCEMENT);
  }

  /** Whoever entered it does not agree to it. */
  public boolean mayAgree() {
    return Acting.may(Permission.AGREE_COMMENCEMENT) && !held.waiting().orElseThrow().by().equals(held.reader());
  }

  public boolean mayEnter() {
    return Acting.may(Permission.ENTER_COMMENCEMENT) && held.waiting().isEmpty() && !held.canEnter().isEmpty();
  }

  /** The register's page, for those who may see it. */
  public boolean fromRegister() {
    return Acting.may(Permission.SEE_REGISTER);
  }

  public boolean working() {
    return held.progress().filter(one -> !one.finished()).isPresent();
  }

  public int done() {
    var progress = held.progress().orElseThrow();
    return progress.done() + progress.failed();
  }

  /** Counted when the work begins. */
  public int all() {
    return held.progress().orElseThrow().people().map(people -> Math.max(people, done())).orElse(1);
  }

  public String progress() {
    var progress = held.progress().orElseThrow();
    if (progress.people().isEmpty()) return "What registrants owe is about to be worked out afresh";
    String failed = progress.failed() == 0 ? "" : ", of whom it could not be worked out for %,d: whoever runs the service finds why in its log".formatted(progress.failed());
    return (progress.finished() ? "What registrants owe was worked out afresh for %,d of %,d people%s" : "What registrants owe is being worked out afresh: %,d of %,d people%s").formatted(done(), all(), failed);
  }

  public Radios set() {
    return Radios.of("set", "Which Act?", held.canEnter().stream().map(set -> Item.of(set.id(), set.title() + ", " + set.place().title())).toList()).from(typed);
  }

  /** Only a day that was entered and has not come can be. */
  public boolean mayWithdraw() {
    return held.canEnter().stream().anyMatch(set -> held.under(set).isPresent());
  }

  public Radios what() {
    return Radios.of("what", "What do you enter?", Arrays.stream(What.values()).map(what -> Item.of(what, what.title)).toList()).from(typed);
  }

  public DateInput on() {
    return DateInput.of("on", mayWithdraw() ? "In force from (leave empty to withdraw)" : "In force from").from(typed);
  }

  public Input instrument() {
    return Input.of("instrument", "By which instrument?").hint("Its title and number, and the regulation or section").from(typed);
  }

  public Checkboxes items() {
    return Checkboxes.of("items", "What does it add to what must be notified?", Commencement.canAdd().stream().map(item -> Item.of(item.name(), item.title())).toList())
        .hint("Tick only what the instrument names. From the day on these are asked for at every notification, and a change of them is to be told within 3 days").from(typed);
  }

  public Textarea reason() {
    return Textarea.of("reason", "Why, and how it was checked").rows(3).from(typed);
  }
}

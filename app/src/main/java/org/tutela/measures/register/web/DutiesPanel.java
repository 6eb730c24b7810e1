package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Verdict;
import org.tutela.measures.register.AdvanceNotices;
import org.tutela.measures.register.DueDuty;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.HeldAway;
import org.tutela.measures.register.HeldForetold;
import org.tutela.measures.register.HeldNotification;
import org.tutela.measures.register.Notifications;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registered;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Table;

/** What a person owes, what was given and when they were away, on the person's page. */
@Component
class DutiesPanel extends RegistrantPanel {
  private final Duties duties;
  private final Notifications notifications;
  private final AdvanceNotices notices;
  private final NotifiesPart notifies;

  DutiesPanel(Register register, Duties duties, Notifications notifications, AdvanceNotices notices, NotifiesPart notifies) {
    super(register);
    this.duties = duties;
    this.notices = notices;
    this.notifications = notifications;
    this.notifies = notifies;
  }

  @Override
  public int order() {
    return 16;
  }

  /** Somebody under a sexual risk order owes something who need not be on the register. */
  @Override
  boolean concerns(Registered held) {
    return held.owes();
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(duties.of(person) instanceof Outcome.Done<Duties.Owed>(var owed))) return Optional.empty();
    if (!(notifications.of(person) instanceof Outcome.Done<List<HeldNotification>>(var made))) return Optional.empty();
    if (!(notices.of(person) instanceof Outcome.Done<List<HeldForetold>>(var told))) return Optional.empty();
    if (owed.duties().isEmpty() && made.isEmpty() && owed.aways().isEmpty()) return Optional.empty();
    String path = "/people/" + person.value();
    var parts = new ArrayList<Part>();
    var shown = owed.toShow();
    parts.add(new Part.Head("Due next", Prose.link(next(owed), "#notifications")));
    if (shown.isEmpty()) parts.add(new Part.Words(Prose.of("Nothing is due.")));
    else parts.add(new Part.Grid(Table.of("Due, missed or late", "What", "Due by", "Standing", "Why").rows(shown, each -> row(person, each, owed))));
    parts.addAll(notifies.of(person));
    boolean takes = Acting.may(Permission.TAKE_NOTIFICATION);
    if (takes) parts.add(new Part.Way("Take a notification", path + "/notifications"));
    if (takes) parts.add(new Part.Way("Record a change that became known otherwise", path + "/changes"));
    if (!made.isEmpty()) parts.add(new Part.Grid(Table.of("Notifications made", "On", "Kind", "At", "Receipt").rows(made, DutiesPanel::made)));
    if (!made.isEmpty()) parts.add(new Part.Way("What was given and is held now", "/register/notifications/" + made.getFirst().id().value()));
    if (!told.isEmpty()) parts.add(new Part.Grid(Table.of("Changes told in advance", "What", "Told on", "For", "What came of it").rows(told, each -> told(person, each))));
    if (!owed.aways().isEmpty()) parts.add(new Part.Grid(Table.of("Custody, hospital and time abroad", "From", "Until", "What").rows(owed.aways(), each -> away(person, each))));
    if (takes) parts.add(new Part.Way("Record custody, hospital or time abroad", path + "/away"));
    parts.add(new Part.Way("Facts as recorded, and corrections", path + "/facts"));
    parts.add(new Part.Way("What was due on another day", path + "/duties"));
    return Optional.of(new Panel("notifications", "What is due", parts));
  }

  private static String next(Duties.Owed owed) {
    return owed.toShow().stream().filter(DueDuty::open).findFirst().map(one -> what(one.obligation()) + (one.verdict(owed.today()) == Verdict.OVERDUE ? ": overdue" : "")).orElse("Nothing");
  }

  private static List<Cell> row(PersonId person, DueDuty each, Duties.Owed owed) {
    String path = FailurePage.path(person.value(), each.code(person));
    if (each.toDecide(owed.today()) && Acting.may(Permission.DECIDE_FAILURE)) return cells(each, Prose.link(toDecide(each.verdict(owed.today())), path, what(each.obligation())));
    if (!each.toDecide(owed.today()) && each.decision().isEmpty()) return cells(each, owed.today());
    return cells(each, Prose.stack(standing(each, owed.today()), Prose.link("What was looked into and decided", path, what(each.obligation()))));
  }

  private static String toDecide(Verdict verdict) {
    return verdict == Verdict.REVIEW ? "Needs a decision" : verdict.title() + ": decide";
  }

  /** As it stands, or stood, on a day. */
  static List<Cell> cells(DueDuty each, LocalDate day) {
    return cells(each, standing(each, day));
  }

  private static Prose standing(DueDuty each, LocalDate day) {
    return Prose.lines(each.verdict(day).title() + each.decision().map(d -> "\n" + d.title() + ": " + each.decidedBecause()).orElse(""));
  }

  private static List<Cell> cells(DueDuty each, Prose standing) {
    var one = each.obligation();
    return List.of(Cell.of(Prose.lines(about(one))), Cell.of(Prose.lines(by(one))), Cell.of(standing), Cell.of(each.reasons()));
  }

  private static String about(Obligation one) {
    return one.kind().title() + (one.about().isEmpty() ? "" : "\n" + subject(one.about())) + "\nArose " + Days.of(one.arose());
  }

  private static String subject(String about) {
    for (var kind : ChangeKind.values()) {
      if (about.equals(kind.name())) return kind.title();
      if (about.startsWith(kind.name() + " ")) return kind.title() + ": " + about.substring(kind.name().length() + 1);
    }
    return about;
  }

  private static String by(Obligation one) {
    if (one.due().suspended()) return "Waits for release or return";
    var due = one.due();
    return Days.of(due.remindBy()) + (due.breachAfter().equals(due.remindBy()) || due.breachAfter().getYear() > 9999 ? "" : "\nArguable until " + Days.of(due.breachAfter()))
        + one.given().map(day -> "\nGiven " + Days.of(day)).orElse("");
  }

  static String what(Obligation one) {
    return one.kind().title() + ", " + (one.due().suspended() ? "when released or back" : "by " + Days.of(one.due().remindBy()));
  }

  private static List<Cell> made(HeldNotification each) {
    String path = "/register/notifications/" + each.id().value();
    return List.of(Cell.link(Days.of(each.on()), path), Cell.of(NotificationEntry.words(each.kind())), Cell.of(each.station()),
        Cell.of(Prose.link("Receipt", path + "/receipt", "of " + Days.of(each.on()))));
  }

  private static List<Cell> told(PersonId person, HeldForetold each) {
    var came = each.known().isPresent() ? Prose.of(each.happened().map(day -> "Happened " + Days.of(day)).orElse("Did not happen"))
        : !Acting.may(Permission.TAKE_NOTIFICATION) ? Prose.of("") : Prose.link("Record what came of it", "/people/" + person.value() + "/advance-notices/" + each.id(), "named for " + Days.of(each.named()));
    return List.of(Cell.of(each.kind().title()), Cell.of(Days.of(each.given())), Cell.of(Days.of(each.named())), Cell.of(came));
  }

  private static List<Cell> away(PersonId person, HeldAway each) {
    var until = each.away().until().map(day -> Prose.of(Days.of(day)))
        .orElseGet(() -> !Acting.may(Permission.TAKE_NOTIFICATION) ? Prose.of("") : Prose.link("Record release or return", "/people/" + person.value() + "/away/" + each.id(), "from " + Days.of(each.away().from())));
    return List.of(Cell.of(Days.of(each.away().from())), Cell.of(until), Cell.of(each.away().kind().title()));
  }
}

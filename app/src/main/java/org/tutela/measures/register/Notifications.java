package org.tutela.measures.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.Facts;
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Registration;
import org.tutela.law.register.RemoteNotification;
import org.tutela.law.register.RiskOrderDuty;
import org.tutela.law.register.RuleSet;

/** What people come to tell, at a counter: each notification, the items given, the receipt. */
@Service
public class Notifications {
  private final Gate gate;
  private final RegistrantGate persons;
  private final NotificationStore store;
  private final EpisodeStore episodes;
  private final FactStore facts;
  private final ForetoldStore foretold;
  private final RiskOrderStore riskOrders;
  private final DueStore due;
  private final Recount recount;
  private final NotifiedItems items;
  private final Directory directory;
  private final Rules rules;
  private final Staffing staffing;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  Notifications(Gate gate, RegistrantGate persons, NotificationStore store, EpisodeStore episodes, FactStore facts, ForetoldStore foretold, RiskOrderStore riskOrders, DueStore due, Recount recount, NotifiedItems items,
      Directory directory, Rules rules, Staffing staffing, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.facts = facts;
    this.foretold = foretold;
    this.riskOrders = riskOrders;
    this.due = due;
    this.recount = recount;
    this.items = items;
    this.directory = directory;
    this.rules = rules;
    this.staffing = staffing;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<NotificationId> take(TakeNotification command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (person, visit) -> {
      var registration = Recount.registration(Recount.counting(episodes.of(command.person())));
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      if (!registration.subjectOn(command.on())) {
        if (!riskOrders.inForce(command.person(), command.on())) {
          return Outcome.refused("on", "The person was not subject to the notification requirements, and under no sexual risk order, on %s".formatted(command.on()));
        }
        var beyond = againstUnderRiskOrder(command);
        if (beyond.isPresent()) return Outcome.refused(List.of(beyond.get()));
      }
      if (command.change().isEmpty() && (command.kind() == Given.CHANGE || command.changedOn().isPresent())) return Outcome.refused("change", "Choose what changed");
      if (command.change().isPresent() && !tellsOfChanges(command.kind())) return Outcome.refused("change", command.kind() == Given.INITIAL
          ? "Nothing that was notified can have changed before the first notification: enter the items as they are now, or take a notification of a change" : "What changed is told by a notification of a change, or at a periodic one");
      if (!command.parent().isBlank() && person.birth().filter(birth -> BecomingSubject.age(birth.to(), command.on()) < 18).isEmpty()) {
        return Outcome.refused("parent", "A parental direction is for a young person: under 18 on %s by the date of birth held".formatted(command.on()));
      }
      var against = againstRemotely(command);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      boolean inAdvance = command.changedOn().filter(command.on()::isBefore).isPresent();
      if (inAdvance && !command.change().get().inAdvance()) {
        return Outcome.refused("changed", "Changed on %s, after it was notified on %s: only a new name, home or stay can be told in advance".formatted(command.changedOn().get(), command.on()));
      }
      var stations = directory.of(person.area(), DirectoryEntry.Kind.STATION).stream().filter(one -> one.inForce(command.on())).toList();
      boolean outside = !stations.isEmpty() && stations.stream().noneMatch(one -> one.named(command.station()));
      if (outside && command.outside().isBlank()) {
        return Outcome.refused("outside", "“%s” was not on the force's list of stations on %s: choose one that was, or say why it was made there".formatted(command.station(), command.on()));
      }
      var id = new NotificationId(ids.next());
      store.insert(new HeldNotification(id, command.person(), command.kind(), command.on(), command.station(), command.mainResidence(), command.fingerprints(),
          command.photograph(), command.note(), new HeldNotification.Telling(command.change().filter(_ -> !inAdvance), command.whole(), command.parent(), outside ? command.outside() : "", command.remotely().orElse("")), clock.instant(), visit.actor().id()));
      if (inAdvance) {
        foretold.insert(command.person(), new HeldForetold(ids.next(), command.change().get(), command.on(), command.changedOn().get(), "", Optional.empty(), Optional.empty()),
            clock.instant(), visit.actor().id());
      } else if (command.change().isPresent()) {
        facts.insert(ids.next(), new RecordChange(command.person(), command.change().get(), command.changedOn().orElse(command.on()), ""), clock.instant(), visit.actor().id());
      }
      recount.after(command.person());
      visit.note("kind", command.kind().name());
      return Outcome.done(id);
    });
  }

  /** Only where the rules of its day let some be given so; which they are is not known here, so whoever takes it says under what. */
  private Optional<Problem> againstRemotely(TakeNotification command) {
    if (command.remotely().isEmpty()) return Optional.empty();
    var against = RemoteNotification.against(ruleSet(command.person(), command.on()));
    if (against.isPresent()) return against.map(reason -> new Problem("way", "%s (%s)".formatted(reason.text(), reason.source())));
    if (command.remotely().get().isBlank()) return Optional.of(new Problem("remotely", "Say under what this one can be given remotely: the provision, or what the chief officer has published"));
    if (command.fingerprints()) return Optional.of(new Problem("fingerprints", "Fingerprints are taken of somebody who is there: this was given remotely"));
    if (command.photograph()) return Optional.of(new Problem("photograph", "A photograph is taken of somebody who is there: this was given remotely"));
    return Optional.empty();
  }

  /** Whoever is not on the register tells name and home address under the order, and nothing else. */
  private static Optional<Problem> againstUnderRiskOrder(TakeNotification command) {
    String only = "Not on the register, and under a sexual risk order on %s: ".formatted(command.on());
    if (command.kind() != Given.INITIAL && command.kind() != Given.CHANGE) return Optional.of(new Problem("kind", only + "choose the initial notification, or one of a change"));
    if (command.change().filter(one -> !RiskOrderDuty.CHANGES.contains(one)).isPresent()) return Optional.of(new Problem("change", only + "a new name or home address is told"));
    if (command.changedOn().filter(command.on()::isBefore).isPresent()) return Optional.of(new Problem("changed", only + "whether a change can be told in advance is not known, so take it when it has happened"));
    return Optional.empty();
  }

  /**
   * What the form for a notification needs to know.
   *
   * @param stations everything that the force's list of them ever held; empty where it keeps none
   */
  public record Counter(List<DirectoryEntry> stations, LocalDate today) {
    /** Those in force on a day; where none is known yet, those of the last year. */
    public List<DirectoryEntry> offered(Optional<LocalDate> on) {
      return stations.stream().filter(one -> one.touches(on.orElse(today.minusYears(1)), on.orElse(today))).toList();
    }
  }

  public Outcome<Counter> counter(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, _) -> Outcome.done(new Counter(directory.of(held.area(), DirectoryEntry.Kind.STATION), today())));
  }

  /** What changed may be told when the person comes anyway; whether in time is judged as of any change (s.84(1)). */
  private static boolean tellsOfChanges(Given kind) {
    return kind == Given.CHANGE || kind == Given.PERIODIC;
  }

  /** One thing given on that occasion. What is beyond statute keeps its footing, and is no breach of section 91. */
  public Outcome<NotificationId> add(AddItem command) {
    return gate.pass(Permission.TAKE_NOTIFICATION, passing -> store.find(command.notification())
        .map(notification -> persons.changing(notification.person(), passing, (person, visit) -> {
          if (command.details().isBlank()) return Outcome.refused("details", "Enter what was given");
          var struck = store.struck(notification.id());
          if (struck.isPresent()) return Outcome.refused("", "This notification was struck out on %s: %s. What was given is entered with a notification that counts".formatted(London.date(struck.get().at()), struck.get().reason()));
          if (tooLate(person.id(), notification, command)) return Outcome.refused("since", "Since %s, after the notification of %s".formatted(command.since().get(), notification.on()));
          boolean statutory = ruleSet(person.id(), notification.on()).requires(command.item());
          if (held(person.id(), command)) return Outcome.refused("details", "This is held already: there is nothing to add");
          var id = ids.next();
          var sealed = command.item().financial() ? vault.seal(command.details().getBytes(StandardCharsets.UTF_8), place(id)) : null;
          store.insert(id, notification, command, statutory ? HeldItem.STATUTE : command.footing().name(), sealed, clock.instant(), visit.actor().id());
          visit.note("item", command.item().code());
          return items.added(person, notification, command).map(_ -> command.notification());
        }))
        .orElseGet(Outcome::notFound));
  }

  /** What is told is so by then, but for a change told in advance and a stay that is to begin. */
  private boolean tooLate(PersonId person, HeldNotification notification, AddItem command) {
    return command.item() != Item.HOUSEHOLD && command.since().filter(notification.on()::isBefore).isPresent()
        && foretold.of(person).stream().noneMatch(notice -> notice.given().equals(notification.on()));
  }

  public Outcome<UUID> end(EndItem command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      var item = store.items(command.person()).stream().filter(one -> one.id().equals(command.item())).findFirst();
      if (item.isEmpty()) return Outcome.notFound();
      if (!item.get().current()) return Outcome.conflict("this item");
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      var against = Facts.given(store.find(item.get().notification()).orElseThrow().on(), command.on());
      if (!against.isEmpty()) return Outcome.refused("on", against.getFirst().text());
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say why it is no longer so");
      store.end(command, clock.instant(), visit.actor().id());
      return Outcome.done(command.item());
    });
  }

  /** A notification with everything held of the person; bank and card details closed. */
  public Outcome<Taken> open(NotificationId id) {
    return opened(Permission.SEE_REGISTER, id, false);
  }

  /** As {@link #open}, with bank and card details in full; the log says so. */
  public Outcome<Taken> openFinancial(NotificationId id) {
    return opened(Permission.SEE_FINANCIAL, id, true);
  }

  /** One thing that is held of a person, bank and card details closed. */
  public Outcome<HeldItem> item(PersonId person, UUID id) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> store.items(person).stream().filter(one -> one.id().equals(id)).findFirst()
        .map(item -> persons.withholds(person, visit) ? item.withheld() : item).map(Outcome::done).orElseGet(Outcome::notFound));
  }

  /** The last made first. */
  public Outcome<List<HeldNotification>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var made = store.of(person).reversed();
      visit.shown(made.size());
      return Outcome.done(made);
    });
  }

  private Outcome<Taken> opened(Permission permission, NotificationId id, boolean financial) {
    return gate.pass(permission, visit -> store.find(id).map(notification -> persons.concerning(notification.person(), visit, (person, inside) -> {
      boolean withheld = persons.withholds(person.id(), inside);
      var registration = Recount.registration(Recount.counting(episodes.of(person.id())));
      var next = due.of(person.id()).stream().filter(DueDuty::open).filter(one -> one.arisen(today())).map(DueDuty::obligation).filter(one -> !one.lapsed(registration, today())).findFirst();
      var held = store.items(person.id()).stream().map(item -> financial ? unsealed(item) : item).map(item -> withheld ? item.withheld() : item).toList();
      return Outcome.done(new Taken(notification, person.reference(), staffing.name(notification.recordedBy()).orElse(""), held, ruleSet(person.id(), notification.on()), underRiskOrder(person.id(), registration, notification.on()), next, store.struck(id), today()));
    })).orElseGet(Outcome::notFound));
  }

  private boolean held(PersonId person, AddItem command) {
    return store.items(person).stream().filter(one -> one.current() && one.item() == command.item()).map(this::unsealed)
        .anyMatch(one -> one.details().equals(command.details()));
  }

  private HeldItem unsealed(HeldItem item) {
    if (!item.item().financial()) return item;
    var opened = store.sealed(item.id()).flatMap(bytes -> vault.open(bytes, place(item.id())));
    return item.shown(opened.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("Cannot be opened with the key in use"));
  }

  private RuleSet ruleSet(PersonId person, LocalDate day) {
    var counting = Recount.counting(episodes.of(person));
    var ruleSet = rules.now().governing(Recount.place(counting), day);
    return underRiskOrder(person, Recount.registration(counting), day) ? ruleSet.underRiskOrder() : ruleSet;
  }

  private boolean underRiskOrder(PersonId person, Registration registration, LocalDate day) {
    return !registration.subjectOn(day) && riskOrders.inForce(person, day);
  }

  static String place(UUID item) {
    return "register.item.sealed " + item;
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}

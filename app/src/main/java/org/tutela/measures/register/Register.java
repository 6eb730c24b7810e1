package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.QuashConviction;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Event;
import org.tutela.law.register.Ground;
import org.tutela.law.register.NotificationPeriod;

/** Who is subject to the notification requirements, from when, for how long and why. */
@Service
public class Register {
  private final RegistrantGate persons;
  private final EpisodeStore store;
  private final EnteredStore entered;
  private final RiskOrderStore riskOrders;
  private final SupervisionStore supervision;
  private final Recount recount;
  private final Rules rules;
  private final Convictions convictions;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Register(RegistrantGate persons, EpisodeStore store, EnteredStore entered, RiskOrderStore riskOrders, SupervisionStore supervision, Recount recount, Rules rules, Convictions convictions, Staffing staffing, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.entered = entered;
    this.riskOrders = riskOrders;
    this.supervision = supervision;
    this.recount = recount;
    this.rules = rules;
    this.convictions = convictions;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a person stands, with every reason. */
  public Outcome<Registered> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, visit) -> {
      var registered = visit.once("register", person.value(), () -> named(registered(person))).asBorn(held.birth());
      visit.shown(registered.episodes().size());
      return Outcome.done(registered);
    });
  }

  private Registered named(Registered registered) {
    var judges = registered.judges();
    return judges.isEmpty() ? registered : registered.with(staffing.names(judges));
  }

  /** What there is to register from, for the form. */
  public Outcome<List<Conviction>> convictions(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, _) -> convictions.ofPerson(person));
  }

  /** Records the episode that the law makes of a conviction; one recorded from it already is replaced, and stays on record. */
  public Outcome<EpisodeId> becomeSubject(BecomeSubject command) {
    return persons.pass(Permission.REGISTER_PERSON, command.person(), (person, visit) -> convictions.ofPerson(command.person()).then(held -> {
      var conviction = held.stream().filter(one -> one.id().equals(command.conviction())).findFirst();
      if (conviction.isEmpty()) return Outcome.refused("conviction", "Choose the conviction, caution or finding");
      if (person.birth().isEmpty()) return Outcome.refused("conviction", "Record when the person was born first: threshold and period depend on it");
      if (command.noticeOn().filter(conviction.get().facts().decidedOn()::isAfter).isPresent()) {
        return Outcome.refused("notice", "Notice on %s, before the conviction of %s".formatted(command.noticeOn().get(), conviction.get().facts().decidedOn()));
      }
      if (command.dealtWith().filter(today()::isBefore).isPresent()) return Outcome.refused("dealt", "The date of the sentence must be today or in the past");
      return new EpisodeWorking(command, conviction.get(), person.birth().get()).work(rules.now()).then(answer -> record(command, answer, person.birth().get(), person.area(), visit));
    }));
  }

  private Outcome<EpisodeId> record(BecomeSubject command, EpisodeWorking.Answer answer, Birth birth, AreaCode area, Visit visit) {
    var earlier = earlier(command.person(), command.conviction());
    if (earlier.filter(one -> one.episode().ended().isPresent()).isPresent()) return Outcome.refused("conviction", "What was recorded from this conviction has been ended");
    if (earlier.isPresent() && command.reasons().isBlank()) return Outcome.refused("reasons", "It is registered already: say why it is recorded again");
    String judgement = answer.judgement().isEmpty() && earlier.isPresent() ? command.reasons() : answer.judgement();
    var id = new EpisodeId(ids.next());
    var from = command.route() == BecomeSubject.Route.NOTICE_ABROAD ? command.noticeOn().orElse(answer.relevantDate()) : answer.relevantDate();
    store.insert(new HeldEpisode(id, command.person(), Optional.of(command.conviction().value()), answer.ground(), answer.place(), answer.ruleSet().id(),
        Episode.of(answer.relevantDate(), answer.period()).since(from), answer.basis(), birth, command.disposal().title(), judgement, earlier.map(HeldEpisode::id),
        answer.reasons(), clock.instant(), visit.actor().id()));
    entered.insert(List.of(Entered.of(id, command)));
    supervision.begin(command.person(), area, visit.actor().id(), clock.instant());
    recount.after(command.person());
    visit.note("ground", answer.ground().name());
    return Outcome.done(id);
  }

  /** An order makes its subject notify for as long as it lasts; a second reason from the same order adds nothing. */
  Outcome<EpisodeId> byOrder(Instrument order, Ground ground, LocalDate on) {
    var person = order.facts().person();
    return persons.pass(Permission.REGISTER_PERSON, person, (held, visit) -> {
      var already = ofOrder(person, order);
      if (already.isPresent()) return Outcome.done(already.get().id());
      if (held.birth().isEmpty()) return Outcome.refused("kind", "Record when the person was born first");
      // where it is not recorded where an order was made, whoever is subject already stays under the rules of their place
      var event = Event.order(ground, on, held.birth().get().from(), order.lastDay()).in(order.facts().place().orElseGet(() -> Recount.place(registered(person).episodes())));
      var ruleSet = rules.now().governing(event.place(), on);
      var becoming = BecomingSubject.judge(event, ruleSet);
      var id = new EpisodeId(ids.next());
      store.insert(new HeldEpisode(id, person, Optional.of(order.id().value()), ground, event.place(), ruleSet.id(),
          Episode.of(on, new NotificationPeriod.WhileOrderLasts(order.lastDay())), becoming.basis(), held.birth().get(), order.facts().kind().title(), "", Optional.empty(),
          becoming.reasons().stream().map(order.facts().law()::ofOrder).toList(), clock.instant(), visit.actor().id()));
      supervision.begin(person, held.area(), visit.actor().id(), clock.instant());
      recount.after(person);
      return Outcome.done(id);
    });
  }

  /** Subject by an order is subject for as long as it lasts: the episode is recorded anew with the new last day, and the one before stays. */
  Outcome<?> orderVaried(Instrument order, String because) {
    var person = order.facts().person();
    return persons.pass(Permission.REGISTER_PERSON, person, (_, visit) -> {
      ofOrder(person, order).filter(one -> one.episode().ended().isEmpty() && !one.episode().lastDay().equals(order.lastDay())).ifPresent(one -> {
        var lasting = Episode.of(one.episode().relevantDate(), new NotificationPeriod.WhileOrderLasts(order.lastDay())).since(one.episode().from());
        store.insert(new HeldEpisode(new EpisodeId(ids.next()), person, one.source(), one.ground(), one.place(), one.ruleSet(), lasting, one.basis(), one.born(), one.disposal(),
            because, Optional.of(one.id()), one.reasons(), clock.instant(), visit.actor().id()));
        recount.after(person);
      });
      return Outcome.done(order.id());
    });
  }

  /** @param lastDay of the order, which is the last day subject by it */
  Outcome<?> orderEnded(Instrument order, LocalDate lastDay) {
    var person = order.facts().person();
    return persons.pass(Permission.REGISTER_PERSON, person, (_, visit) -> {
      ofOrder(person, order).filter(one -> one.episode().ended().isEmpty()).ifPresent(one -> {
        store.end(new EndEpisode(person, one.id(), Episode.Why.ORDER_DISCHARGED, lastDay.plusDays(1), "The order ended"), clock.instant(), visit.actor().id());
        recount.after(person);
      });
      return Outcome.done(order.id());
    });
  }

  private Optional<HeldEpisode> ofOrder(PersonId person, Instrument order) {
    return registered(person).episodes().stream().filter(one -> one.source().filter(order.id().value()::equals).isPresent()).findFirst();
  }

  /** Ends an episode before its time, for one of the reasons that the law knows of such a one; a determination has its own way, {@link Reviews#determine}. */
  public Outcome<EpisodeId> end(EndEpisode command) {
    return persons.pass(Permission.END_REGISTRATION, command.person(), (_, visit) -> {
      var episode = registered(command.person()).episodes().stream().filter(one -> one.id().equals(command.episode())).findFirst();
      if (episode.isEmpty()) return replaced(command) ? Outcome.conflict("this episode") : Outcome.notFound();
      if (episode.get().episode().ended().isPresent()) return Outcome.conflict("this episode");
      var against = command.why().against(episode.get().ground(), episode.get().basis());
      if (against.isPresent()) return Outcome.refused("why", against.get().text());
      if (command.note().isBlank()) return Outcome.refused("note", "Say what it rests on: the court's order, the certificate, the notice");
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      var first = command.why() == Episode.Why.DEATH ? registered(command.person()).episodes().stream().map(one -> one.episode().relevantDate()).max(Comparator.naturalOrder()).orElseThrow()
          : episode.get().episode().relevantDate();
      if (command.on().isBefore(first)) return Outcome.refused("on", "Ended on %s, before the relevant date of %s".formatted(command.on(), first));
      // the conviction counts no more either, and ends what it made
      if (command.why() == Episode.Why.QUASHED && episode.get().source().isPresent()) {
        return convictions.quash(new QuashConviction(command.person(), new ConvictionId(episode.get().source().get()), command.on(), command.note())).map(_ -> command.episode());
      }
      for (var each : command.why() == Episode.Why.DEATH ? running(command) : List.of(command.episode())) {
        store.end(new EndEpisode(command.person(), each, command.why(), command.on(), command.note()), clock.instant(), visit.actor().id());
      }
      recount.after(command.person());
      return Outcome.done(command.episode());
    });
  }

  /** Whoever died is subject by nothing any more. */
  private List<EpisodeId> running(EndEpisode command) {
    return registered(command.person()).episodes().stream().filter(one -> one.episode().ended().isEmpty()).map(HeldEpisode::id).toList();
  }

  private boolean replaced(EndEpisode command) {
    return registered(command.person()).replaced().stream().anyMatch(one -> one.id().equals(command.episode()));
  }

  Registered registered(PersonId person) {
    var all = store.of(person);
    var counting = Recount.counting(all);
    return new Registered(counting, all.stream().filter(one -> !counting.contains(one)).toList(), !counting.isEmpty() || !riskOrders.of(person).isEmpty(), Optional.empty(), Map.of(), today());
  }

  private Optional<HeldEpisode> earlier(PersonId person, ConvictionId conviction) {
    return registered(person).episodes().stream().filter(one -> one.source().filter(conviction.value()::equals).isPresent()).findFirst();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}

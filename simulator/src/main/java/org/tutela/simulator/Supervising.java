package org.tutela.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.Jurisdiction;
import org.tutela.measures.register.Acknowledge;
import org.tutela.measures.register.AddressAtVisit;
import org.tutela.measures.register.ApplyForReview;
import org.tutela.measures.register.DecideAppeal;
import org.tutela.measures.register.DecidePlan;
import org.tutela.measures.register.Determine;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.MakeAppeal;
import org.tutela.measures.register.RecordHouseholdStay;
import org.tutela.measures.register.RecordJourney;
import org.tutela.measures.register.RecordVisit;
import org.tutela.measures.register.ReviewId;
import org.tutela.measures.register.RiskAssessment;
import org.tutela.measures.register.RiskBand;
import org.tutela.measures.register.RiskPlan;
import org.tutela.measures.register.RiskTool;
import org.tutela.measures.register.SetBand;
import org.tutela.measures.register.VisitPlan;
import org.tutela.measures.register.WritePlan;
import org.tutela.ui.Language;

/** What an officer does about a registrant in the years after: risk, visits, orders, journeys, a household with a child, and reviews of those who are subject for life. */
final class Supervising {
  private final Services services;
  private final Flagging flagging;

  Supervising(Services services) {
    this.services = services;
    this.flagging = new Flagging(services);
  }

  void supervise(PersonId person, Held.Conviction made, Cast cast, Draw draw, LocalDate today) {
    if (draw.chance(0.85)) visit(person, made, cast, draw, today);
    // an order stands in the way of a review
    if (!review(person, cast, draw, today) && draw.chance(0.2)) order(person, made, draw, today);
    if (draw.chance(0.05)) household(person, draw, today);
    if (draw.chance(0.08)) travel(person, made, draw, today);
    flagging.look(person, made, cast, draw, today);
  }

  private void visit(PersonId person, Held.Conviction made, Cast cast, Draw draw, LocalDate today) {
    var band = draw.one(List.of(RiskBand.VERY_HIGH, RiskBand.HIGH, RiskBand.HIGH, RiskBand.MEDIUM, RiskBand.MEDIUM, RiskBand.MEDIUM, RiskBand.LOW, RiskBand.LOW));
    assess(person, band, made, draw, today);
    int weeks = switch (band) {
      case VERY_HIGH -> 4;
      case HIGH -> 13;
      case MEDIUM, NOT_ASSESSED -> 26;
      case LOW -> 52;
    };
    if (band == RiskBand.LOW && made.decided().isBefore(today.minusYears(3)) && draw.chance(0.5)) {
      Cast.as(cast.supervisor(), () -> services.visits().plan(person, new VisitPlan(0, "Low for three years, nothing adverse held: no visits while that stays so")).orThrow());
      return;
    }
    if (weeks <= 13 && made.decided().getDayOfYear() % 5 < 3) riskPlan(person, weeks, made, cast, today);
    else services.visits().plan(person, new VisitPlan(weeks, "As the plan for this person says")).orThrow();
    // of the lately registered a few were not seen yet
    if (!draw.chance(0.95) && made.decided().isAfter(today.minusYears(1))) return;
    var at = today.minusDays(draw.between(1, weeks * (draw.chance(0.1) ? 9 : 6))).atTime(LocalTime.of(draw.between(9, 19), 15));
    boolean in = draw.chance(0.9);
    services.visits().record(in
        ? new RecordVisit(person, at, false, RecordVisit.Outcome.MADE, "Alone", "None seen", "One telephone, shown", "", "Calm", "Talked about work and how he spends his weeks")
        : new RecordVisit(person, at, false, RecordVisit.Outcome.NOT_IN, "", "", "", "", "", "A neighbour had seen him that morning"), in ? home(person, made, at.toLocalDate()) : Optional.empty()).orThrow();
  }

  /** Three of four visits say that the person lives there. */
  private Optional<AddressAtVisit> home(PersonId person, Held.Conviction made, LocalDate on) {
    if (made.decided().getDayOfYear() % 4 == 0) return Optional.empty();
    return services.visits().addresses(person).orThrow().stream().filter(one -> one.kind() == AddressKind.HOME && one.from().filter(on::isBefore).isEmpty()).findFirst().map(one -> new AddressAtVisit(one.id(), true));
  }

  /** Of the higher risks three of five have one; the same ones whenever it is asked, so that what is drawn stays as it is. */
  private void riskPlan(PersonId person, int weeks, Held.Conviction made, Cast cast, LocalDate today) {
    var plan = new RiskPlan("Seen by the named officer at home and at the station; probation is told of each visit", "Telephone and other devices looked at on each visit; no work or leisure where children are",
        made.decided().getDayOfYear() % 2 == 0 ? "Has finished a programme; a talk about it every third visit" : "None wanted so far: offered again at each look", "The family of then is told of a move by their own officer",
        "A new address\nA new relationship, or children at home\nA visit that is refused", weeks, today.plusDays(60 + made.decided().getDayOfYear()));
    services.plans().write(new WritePlan(person, plan, 0)).orThrow();
    Cast.as(cast.supervisor(), () -> services.plans().decide(new DecidePlan(person, true, "", services.plans().of(person).orThrow().orElseThrow().version())).orThrow());
  }

  /** Most are to be assessed again within a year of the last time; with a few that is over, and with a few nobody planned it. */
  private void assess(PersonId person, RiskBand band, Held.Conviction made, Draw draw, LocalDate today) {
    boolean late = draw.chance(0.06);
    LocalDate on = later(made.decided(), today.minusDays(draw.between(late ? 366 : 5, late ? 440 : 360)));
    var next = draw.chance(0.95) ? Optional.of(on.plusYears(1)) : Optional.<LocalDate>empty();
    services.supervisions().setBand(new SetBand(person, band, new RiskAssessment(Optional.of(RiskTool.ARMS), "", "2", band.title(), "", "Interview at home, and what is held"), on, next,
        services.supervisions().of(person).orThrow().orElseThrow().supervision().version())).orThrow();
  }

  private void order(PersonId person, Held.Conviction made, Draw draw, LocalDate today) {
    LocalDate on = later(made.decided(), LocalDate.of(2015, 3, 9));
    if (!on.isBefore(today)) return;
    var order = services.conditions().impose(new Impose(person, InstrumentKind.SHPO, made.court(), on, on, Optional.of(on.plusYears(draw.between(5, 15)).minusDays(1)), true)
        .in(Jurisdiction.ENGLAND_AND_WALES)).orThrow();
    services.conditions().addTerm(new AddTerm(person, order, AddTerm.Kind.PROHIBITION, "Not to have unsupervised contact with a child under 16", on, Optional.empty())).orThrow();
    services.conditions().addTerm(new AddTerm(person, order, AddTerm.Kind.REQUIREMENT, "To let the police see any device that can reach the internet", on, Optional.empty())).orThrow();
    if (draw.chance(0.2)) {
      services.conditions().addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL, "Not to travel to Thailand or Cambodia", on, Optional.of(on.plusYears(5).minusDays(1)))).orThrow();
    }
  }

  private void household(PersonId person, Draw draw, LocalDate today) {
    var evening = today.minusDays(draw.between(2, 20)).atTime(LocalTime.of(18, 30));
    services.households().record(new RecordHouseholdStay(person, draw.between(2, 60) + " Mill Row", evening, evening.plusHours(draw.between(6, 15)), false, draw.between(3, 15),
        "A friend's child, at the primary school there")).orThrow();
  }

  private void travel(PersonId person, Held.Conviction made, Draw draw, LocalDate today) {
    LocalDate leaves = later(made.decided().plusDays(1), today.plusDays(draw.between(-9, 14)));
    LocalDate known = leaves.minusDays(20);
    boolean told = draw.chance(0.9);
    var where = draw.one(List.of(List.of("Spain", "Alicante"), List.of("France", "Calais"), List.of("Thailand", "Bangkok"), List.of("Ireland", "Dublin")));
    services.journeys().record(new RecordJourney(person, leaves.atTime(LocalTime.of(7, 40)), where.getFirst(), where.getLast(), draw.between(3, 20), known,
        told ? Optional.of(known.plusDays(draw.between(1, 5)).atTime(LocalTime.of(11, 20))) : Optional.empty(), Optional.empty(), "", Optional.empty())).orThrow();
  }

  /** Of those who may ask by now, some have: some are answered, some still wait. @return whether somebody asked */
  private boolean review(PersonId person, Cast cast, Draw draw, LocalDate today) {
    var reviewing = services.reviews().of(person).orThrow();
    if (reviewing.isEmpty() || !reviewing.get().byApplication() || !reviewing.get().against().isEmpty() || !draw.chance(0.6)) return false;
    boolean answered = draw.chance(0.4);
    LocalDate asked = later(reviewing.get().earliest().orElseThrow(), today.minusDays(answered ? draw.between(100, 300) : draw.between(3, 60)));
    var review = services.reviews().apply(new ApplyForReview(person, asked, Optional.of(earlier(asked.plusDays(draw.between(1, 9)), today)))).orThrow();
    acknowledge(person, review, asked, draw, today);
    if (!answered) return true;
    var factors = new EnumMap<Factor, String>(Factor.class);
    for (var factor : Factor.values()) factors.put(factor, draw.one(List.of("Nothing held", "Considered: it weighs for the applicant", "Considered: it weighs against the applicant")));
    Actor decides = cast.decisionMaker(0);
    LocalDate determined = earlier(asked.plusDays(draw.between(40, 80)), today);
    LocalDate received = earlier(determined.plusDays(draw.between(1, 5)), today);
    Cast.as(decides, () -> services.reviews().determine(new Determine(person, review, factors, true, "Not satisfied that the applicant need no longer notify: what he did weighs more than the time since.",
        determined, Optional.of(received), Optional.empty())).orThrow());
    if (draw.chance(0.3)) appeal(person, review, received, draw, today);
    return true;
  }

  /** In time; of the last days some still wait for it. */
  private void acknowledge(PersonId person, ReviewId review, LocalDate asked, Draw draw, LocalDate today) {
    LocalDate on = asked.plusDays(draw.between(1, 12));
    if (on.isAfter(today)) return;
    services.acknowledgements().record(new Acknowledge(person, review, on, HeldReview.Means.LETTER, draw.chance(0.3) ? Optional.of(Language.EN) : Optional.empty())).orThrow();
  }

  private void appeal(PersonId person, ReviewId review, LocalDate received, Draw draw, LocalDate today) {
    LocalDate made = received.plusDays(draw.between(6, 20));
    if (made.isAfter(today)) return;
    var appeal = services.appeals().make(new MakeAppeal(person, review, made, "Wexholme Magistrates' Court")).orThrow();
    LocalDate heard = made.plusDays(draw.between(30, 90));
    if (heard.isAfter(today)) return;
    services.appeals().decide(new DecideAppeal(person, review, appeal, draw.chance(0.7) ? DecideAppeal.What.DISMISSED : DecideAppeal.What.WITHDRAWN, heard, Optional.empty(), "The court's notice")).orThrow();
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}

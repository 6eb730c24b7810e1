package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.History;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Obligations;
import org.tutela.law.register.Registration;

/** Works out afresh what a person owes, in the transaction of whatever changed it. */
@Component
class Recount {
  private final Histories histories;
  private final FactStore facts;
  private final DueStore due;
  private final SupervisionStore supervision;
  private final TravellerStore travellers;
  private final Chasing chasing;
  private final ReviewTasks reviews;
  private final RecordDays records;
  private final AssessmentTasks assessments;
  private final Rules rules;

  Recount(Histories histories, FactStore facts, DueStore due, SupervisionStore supervision, TravellerStore travellers, Chasing chasing, ReviewTasks reviews, RecordDays records, AssessmentTasks assessments, Rules rules) {
    this.histories = histories;
    this.facts = facts;
    this.due = due;
    this.supervision = supervision;
    this.travellers = travellers;
    this.chasing = chasing;
    this.reviews = reviews;
    this.records = records;
    this.assessments = assessments;
    this.rules = rules;
  }

  void after(PersonId person) {
    var held = histories.of(person);
    supervision.subject(person, until(held.map(History::registration).orElse(new Registration(List.of()))));
    due.replace(person, held.map(history -> ours(Obligations.of(history, rules.now()), facts.askedFrom(person))).orElse(List.of()));
    travellers.workOutWeekly(List.of(person));
    chasing.look(person);
    assessments.look(person);
    reviews.look(person, held.filter(history -> history.registration().end() instanceof Registration.End.None(NotificationPeriod.Indefinite _)).isPresent());
    records.look(person);
  }

  /** The last day subject by what is known. */
  static Optional<LocalDate> until(Registration registration) {
    return switch (registration.end()) {
      case Registration.End.None _ -> Optional.empty();
      case Registration.End.LastDay(var day) -> Optional.of(day);
      case Registration.End.NotSubject _ -> Optional.of(LocalDate.MIN);
    };
  }

  /** Without those that fell due while another system kept the register: what was asked and given there is not known here. */
  static List<Obligation> ours(List<Obligation> all, Optional<LocalDate> askedFrom) {
    return askedFrom.map(day -> all.stream().filter(one -> !one.due().breachAfter().isBefore(day)).toList()).orElse(all);
  }

  /** Without those that a correction replaced. */
  static List<HeldEpisode> counting(List<HeldEpisode> all) {
    var replaced = all.stream().flatMap(one -> one.replaces().stream()).toList();
    return all.stream().filter(one -> !replaced.contains(one.id())).toList();
  }

  /** The rules of the place where the person last became subject. */
  static Jurisdiction place(List<HeldEpisode> counting) {
    return counting.isEmpty() ? Jurisdiction.ENGLAND_AND_WALES : counting.getLast().place();
  }

  static Registration registration(List<HeldEpisode> counting) {
    return new Registration(counting.stream().map(HeldEpisode::episode).toList());
  }
}

package org.tutela.measures.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.History;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Obligations;
import org.tutela.law.register.Registration;
import org.tutela.law.register.RuleSets;

/** Works out afresh what a person owes, in the transaction of whatever changed it. */
@Component
class Recount {
  private final EpisodeStore episodes;
  private final NotificationStore notifications;
  private final FactStore facts;
  private final DueStore due;

  Recount(EpisodeStore episodes, NotificationStore notifications, FactStore facts, DueStore due) {
    this.episodes = episodes;
    this.notifications = notifications;
    this.facts = facts;
    this.due = due;
  }

  void after(PersonId person) {
    due.replace(person, obligations(person));
  }

  private List<Obligation> obligations(PersonId person) {
    var counting = counting(episodes.of(person));
    if (counting.isEmpty()) return List.of();
    var happened = new ArrayList<History.Fact>(facts.changes(person));
    notifications.of(person).forEach(one -> happened.add(one.fact()));
    return Obligations.of(new History(place(counting), registration(counting),
        facts.aways(person).stream().map(HeldAway::away).toList(), happened), RuleSets.KNOWN);
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

package org.tutela.simulator;

import static org.tutela.simulator.Cast.as;

import java.util.ArrayList;
import java.util.List;
import org.tutela.casework.people.Band;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.Candidate;
import org.tutela.casework.people.HolderChecks;
import org.tutela.casework.people.MadeSearch;
import org.tutela.casework.people.Mark;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Worklist;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.enquiry.Finding.NotLooked;
import org.tutela.simulator.CaseStories.Case;

/** Who the person named is: an officer looks and marks, a second one confirms. */
final class Finding {
  private final Services services;

  Finding(Services services) {
    this.services = services;
  }

  void look(Case it, boolean known) {
    as(it.cast.officer(0), () -> {
      var named = services.enquiries().open(it.id).orThrow().request().subject();
      var asked = NamedPerson.named(named.name().given(), named.name().family()).livingAt(named.address()).born(Birth.on(it.subject.born()));
      MadeSearch search = services.identification().search(it.id, asked, false).orThrow();
      var meant = search.candidates().stream().filter(candidate -> known && isMeant(candidate, it.subject)).findFirst();
      if (meant.isPresent()) {
        return services.identification().identify(it.id, version(it), search.id(), meant.get().person().id(), "Name, date of birth and address agree").isDone();
      }
      return nobody(it, services.identification().search(it.id, asked, true).orThrow()).isDone();
    });
  }

  /** @param search the widened one, without which nobody may be said to be meant */
  private Outcome<?> nobody(Case it, MadeSearch search) {
    for (Candidate candidate : search.candidates()) {
      if (candidate.band() == Band.WEAK) continue;
      services.identification().mark(it.id, search.id(), candidate.person().id(), Mark.DIFFERENT, "Other date of birth and other town");
      if (candidate.band() == Band.STRONG) {
        as(it.cast.officer(1), () -> services.identification().second(it.id, search.id(), candidate.person().id()));
      }
    }
    return services.identification().nobodyHeld(it.id, version(it), search.id(), "Nobody held agrees with what the applicant knows");
  }

  /** Whoever holds a record that the searcher may not see says that it is somebody else. */
  void holdersAnswer(Cast cast) {
    for (Actor holder : cast.holders()) {
      as(holder, () -> {
        for (var task : waiting()) {
          var person = new PersonId(task.person().orElseThrow());
          for (var check : services.holderChecks().of(person).orThrow()) {
            if (check.same().isPresent()) continue;
            var answer = services.holderChecks().answer(check.search(), person, false);
            // a case that is played beside this one had it answered meanwhile
            if (!(answer instanceof Outcome.Conflict<?>)) answer.orThrow();
          }
        }
        return true;
      });
    }
  }

  /** All of them: a list shows some at a time. */
  private List<Task> waiting() {
    var waiting = new ArrayList<Task>();
    for (int page = 0; ; page++) {
      var tasks = services.work().list(new Worklist.Asked(Worklist.Whose.NOBODYS, false, page)).orThrow().tasks();
      if (tasks.isEmpty()) return waiting;
      tasks.stream().filter(task -> task.kind().equals(HolderChecks.TASK)).forEach(waiting::add);
    }
  }

  /** What stood against the finding was that a holder had not answered. */
  void lookAgain(Case it) {
    as(it.cast.officer(0), () -> services.identification().of(it.id).then(found ->
        found.waiting().isPresent() || found.search().isEmpty() || !(found.application().finding() instanceof NotLooked)
            ? Outcome.done(found.application()) : nobody(it, found.search().get()).map(_ -> found.application())).isDone());
  }

  /** The second officer looks at what waits. */
  void confirm(Case it) {
    as(it.cast.officer(1), () -> services.identification().of(it.id).then(found -> found.waiting().isEmpty() ? Outcome.done(found.application())
        : services.identification().confirm(it.id, found.application().version(), found.waiting().get().id(), true, "Photograph compared")).isDone());
  }

  private static boolean isMeant(Candidate candidate, Held subject) {
    return candidate.person().birth().filter(birth -> birth.from().equals(subject.born())).isPresent()
        && candidate.person().name().contains(subject.family()) && candidate.person().name().startsWith(subject.given());
  }

  private int version(Case it) {
    return services.enquiries().open(it.id).orThrow().version();
  }
}

package org.tutela.oversight.chronology;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.inspection.Audits;
import org.tutela.foundation.inspection.ReadLine;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Enquiries;

/** Everything that happened in a case or about a person, in one line of time. It reads and decides nothing. */
@Service
public class Chronologies {
  private final Gate gate;
  private final ChronologyStore store;
  private final Audits audits;
  private final Enquiries enquiries;
  private final People people;

  Chronologies(Gate gate, ChronologyStore store, Audits audits, Enquiries enquiries, People people) {
    this.gate = gate;
    this.store = store;
    this.audits = audits;
    this.enquiries = enquiries;
    this.people = people;
  }

  public record OfApplication(Application application, Timeline timeline) {}

  public record OfPerson(Person person, Timeline timeline) {}

  public Outcome<OfApplication> of(ApplicationId id, Asked asked) {
    return gate.pass(Permission.SEE_CHRONOLOGY, visit -> enquiries.open(id).map(application -> {
      visit.concerning(application.target());
      return new OfApplication(application, timeline(store.ofApplication(id.value(), asked), asked, looks(visit, () -> audits.ofObject("application", id.value(), application.area()))));
    }));
  }

  /** Opens the person as their own page does: the same purpose is asked for, and the same limits on browsing apply. */
  public Outcome<OfPerson> of(PersonId id, Asked asked) {
    return gate.pass(Permission.SEE_CHRONOLOGY, visit -> people.open(id).map(person -> {
      visit.concerning(Target.about("person", id.value(), person.summary().area(), id.value()));
      return new OfPerson(person, timeline(store.ofPerson(id.value(), asked), asked, looks(visit, () -> audits.ofPerson(id.value(), person.summary().area()))));
    }));
  }

  /** @param page from 1 */
  public record Looked(String reference, List<Look> looks, int found, int page, int pages) {}

  /** Everybody who read or changed an application, for the supervisor who answers for who looks. */
  public Outcome<Looked> looked(ApplicationId id, int page) {
    return gate.pass(Permission.SEE_ACCESS_LOG, visit -> enquiries.open(id).then(application -> {
      visit.concerning(application.target());
      return looked("application", id.value(), application.reference(), application.area(), page);
    }));
  }

  /** Opens the person as their own page does. */
  public Outcome<Looked> looked(PersonId id, int page) {
    return gate.pass(Permission.SEE_ACCESS_LOG, visit -> people.open(id).then(person -> {
      visit.concerning(Target.about("person", id.value(), person.summary().area(), id.value()));
      return looked("person", id.value(), person.summary().reference(), person.summary().area(), page);
    }));
  }

  private Outcome<Looked> looked(String kind, UUID id, String reference, AreaCode area, int page) {
    return audits.allOf(kind, id, area, page)
        .map(part -> new Looked(reference, part.lines().stream().map(Chronologies::look).toList(), part.found(), part.page(), part.pages()));
  }

  private static Look look(ReadLine read) {
    return new Look(read.at(), read.who(), read.actions(), read.purpose(), read.allowed());
  }

  private static Timeline timeline(ChronologyStore.Found found, Asked asked, List<Look> looks) {
    return new Timeline(found.lines(), found.total(), asked, looks);
  }

  /** A supervisor answers for who looks; colleagues do not read of one another. Read through the log's own door, which logs it (L-4). */
  private static List<Look> looks(Visit visit, Supplier<Outcome<List<ReadLine>>> log) {
    if (!visit.actor().is(Role.SUPERVISOR)) return List.of();
    return log.get().orThrow().stream().map(Chronologies::look).toList();
  }
}

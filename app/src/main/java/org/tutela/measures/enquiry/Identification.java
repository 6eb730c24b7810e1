package org.tutela.measures.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.MadeSearch;
import org.tutela.casework.people.Mark;
import org.tutela.casework.people.MarkCandidate;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.OpenSearches;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.SearchFor;
import org.tutela.casework.people.SearchId;
import org.tutela.casework.people.Searches;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Application.Weighed;
import org.tutela.law.scheme.WrongPerson;

/** Who the person asked about is: a person held, nobody held, or not known yet. Only people decide it, and for a person held it takes two. */
@Service
public class Identification implements OpenSearches {
  private static final String CONFIRM = "CONFIRM_PERSON";
  private final Gate gate;
  private final Cases cases;
  private final FindingStore store;
  private final Searches searches;
  private final Work work;
  private final Ids ids;

  Identification(Gate gate, Cases cases, FindingStore store, Searches searches, Work work, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.searches = searches;
    this.work = work;
    this.ids = ids;
  }

  /** Everything that was found out of one application so far. */
  public record Found(Application application, Optional<MadeSearch> search, Optional<Proposal> waiting, List<Proposal> proposals) {}

  public Outcome<Found> of(ApplicationId id) {
    return gate.pass(Permission.SEE_FINDING, visit -> cases.find(visit, id).then(application -> {
      return latest(id).map(search -> new Found(application, search, store.waiting(id), store.of(id)));
    }));
  }

  /** A search stays with the force that made it when the application is handed over: for the other it is none, and it searches itself. */
  private Outcome<Optional<MadeSearch>> latest(ApplicationId id) {
    var made = store.latestSearch(id).map(searches::find);
    return made.isEmpty() || made.get() instanceof Outcome.NotFound<MadeSearch> ? Outcome.done(Optional.empty()) : made.get().map(Optional::of);
  }

  /** Looks through everybody held for the person whom the applicant names, or for what an officer has learned of them since. */
  public Outcome<MadeSearch> search(ApplicationId id, NamedPerson asked, boolean widened) {
    return gate.pass(Permission.IDENTIFY_SUBJECT, visit -> cases.find(visit, id).then(application ->
        searches.search(new SearchFor(asked, application.area(), widened)).map(made -> {
          store.searched(id, made.id(), cases.now(), visit.actor().id());
          return made;
        })));
  }

  /** One of the searches that were made for that application. */
  public Outcome<MadeSearch> of(ApplicationId id, SearchId search) {
    return gate.pass(Permission.IDENTIFY_SUBJECT, visit -> with(visit, id, search, _ -> searches.find(search)));
  }

  public Outcome<MadeSearch> mark(ApplicationId id, SearchId search, PersonId person, Mark mark, String reason) {
    return gate.pass(Permission.IDENTIFY_SUBJECT, visit -> with(visit, id, search, _ ->
        searches.mark(new MarkCandidate(search, person, mark, reason))));
  }

  /** A second officer agrees that a strong candidate is somebody else. */
  public Outcome<MadeSearch> second(ApplicationId id, SearchId search, PersonId person) {
    return gate.pass(Permission.CONFIRM_FINDING, visit -> with(visit, id, search, _ -> searches.second(search, person)));
  }

  /** It is this person: waits for a second officer. */
  public Outcome<Application> identify(ApplicationId id, int version, SearchId search, PersonId person, String why) {
    return gate.pass(Permission.IDENTIFY_SUBJECT, visit -> with(visit, id, search, application -> {
      if (application.version() != version) return Outcome.conflict("this application");
      if (why.isBlank()) return Outcome.refused("why", "Say what shows that it is this person: a picture, a date of birth, an address");
      if (!(application.finding() instanceof Finding.NotLooked)) return Outcome.refused("", "Who is meant is found already");
      return searches.mark(new MarkCandidate(search, person, Mark.SAME, why)).then(_ ->
          propose(visit, application, Proposal.Kind.HELD, Optional.of(person.value()), why));
    }));
  }

  /** No person held is meant. It counts at once: the search's own rules ask for a second officer where a strong candidate is dismissed. */
  public Outcome<Application> nobodyHeld(ApplicationId id, int version, SearchId search, String note) {
    return gate.pass(Permission.IDENTIFY_SUBJECT, visit -> with(visit, id, search, application -> {
      if (application.version() != version) return Outcome.conflict("this application");
      if (!(application.finding() instanceof Finding.NotLooked)) return Outcome.refused("", "Who is meant is found already");
      return searches.closeAsNobody(search, note).then(_ -> {
        var by = visit.actor().id();
        store.insert(id, new Proposal(ids.next(), Proposal.Kind.NOBODY_HELD, Optional.empty(), note, cases.now(), by, Proposal.State.CONFIRMED,
            Optional.of(by), ""), cases.now());
        return cases.save(visit, new Change(application, "NOBODY_HELD").because(note).finding(new Finding.NobodyHeld())
            .by(application.hands().identified(by)));
      });
    }));
  }

  /** The person found is the wrong one, or somebody is held after all: waits for a second officer, then it is looked for again. */
  public Outcome<Application> wrongPerson(ApplicationId id, int version, String why) {
    return gate.pass(Permission.IDENTIFY_SUBJECT, visit -> cases.at(visit, id, version).then(application -> {
      if (why.isBlank()) return Outcome.refused("why", "Say why it is not this person");
      if (!application.stage().isOpen()) return Outcome.refused("", "This application is closed");
      return switch (application.finding()) {
        case Finding.Held(var person) -> propose(visit, application, Proposal.Kind.WRONG_PERSON, Optional.of(person), why);
        case Finding.NobodyHeld _ -> cases.save(visit, lookAgain(application, "LOOK_AGAIN", why));
        case Finding.NotLooked _ -> Outcome.refused("", "Nobody has been found yet");
      };
    }));
  }

  /** The second officer's answer; never that of the first. */
  public Outcome<Application> confirm(ApplicationId id, int version, UUID proposal, boolean agreed, String words) {
    return gate.pass(Permission.CONFIRM_FINDING, visit -> cases.at(visit, id, version).then(application -> {
      var waiting = store.waiting(id).filter(found -> found.id().equals(proposal));
      if (waiting.isEmpty()) return Outcome.conflict("this finding");
      visit.notBy("A-8 two people confirm", waiting.get().proposedBy());
      if (!agreed && words.isBlank()) return Outcome.refused("words", "Say why you do not agree");
      if (!store.answer(proposal, agreed, words, cases.now(), visit.actor().id())) return Outcome.conflict("this finding");
      visit.note("agreed", agreed ? "YES" : "NO");
      work.done("application", id.value(), CONFIRM).orThrow();
      return cases.save(visit, agreed ? confirmed(application, waiting.get()) : new Change(application, "FINDING_REJECTED").because(words).doubted(false));
    }));
  }

  @Override
  public List<OpenSearch> openSearches() {
    return store.openSearches(cases.now().minus(Duration.ofDays(366)));
  }

  private Change confirmed(Application application, Proposal proposal) {
    var hands = application.hands().identified(proposal.proposedBy());
    return switch (proposal.kind()) {
      case HELD -> new Change(application, "PERSON_IDENTIFIED").because(proposal.why()).finding(new Finding.Held(proposal.person().orElseThrow())).by(hands);
      case WRONG_PERSON -> lookAgain(application, "WRONG_PERSON", proposal.why()).doubted(false);
      case NOBODY_HELD -> new Change(application, "NOBODY_HELD").because(proposal.why()).finding(new Finding.NobodyHeld()).by(hands);
    };
  }

  /** Whatever was weighed about the person found counts no more: from its risk assessment on, a case is weighed afresh. */
  private Change lookAgain(Application application, String event, String why) {
    var change = new Change(application, event).because(why).finding(new Finding.NotLooked());
    return application.law() instanceof Weighed<?> weighed
        ? change.to(weighed.wrongPerson(new WrongPerson(cases.now(), why)).orThrow()) : change;
  }

  private Outcome<Application> propose(Visit visit, Application application, Proposal.Kind kind, Optional<UUID> person, String why) {
    Instant now = cases.now();
    if (!application.stage().isOpen()) return Outcome.refused("", "This application is closed");
    if (store.waiting(application.id()).isPresent()) return Outcome.refused("", "A finding waits for a second officer already");
    store.insert(application.id(), new Proposal(ids.next(), kind, person, why, now, visit.actor().id(), Proposal.State.PROPOSED, Optional.empty(), ""), now);
    return cases.save(visit, new Change(application, "FINDING_PROPOSED").doubted(kind == Proposal.Kind.WRONG_PERSON)).then(after -> work.open(new OpenTask(CONFIRM,
            Permission.CONFIRM_FINDING, "Confirm who is meant: " + after.reference(), Urgency.ROUTINE, after.area(), after.team(), Optional.empty(), "application",
            after.id().value(), "/applications/" + after.id() + "/person", person, now.plus(Duration.ofDays(1))))
        .map(_ -> after));
  }

  private <T> Outcome<T> with(Visit visit, ApplicationId id, SearchId search, java.util.function.Function<Application, Outcome<T>> work) {
    return cases.find(visit, id).then(application -> store.isOf(id, search) ? work.apply(application) : Outcome.notFound());
  }
}

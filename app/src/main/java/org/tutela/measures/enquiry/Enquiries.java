package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.References;
import org.tutela.intake.Channel;
import org.tutela.intake.Request;
import org.tutela.law.scheme.CaseFile;
import org.tutela.law.scheme.FirstContact;
import org.tutela.law.scheme.PoliceInitiation;
import org.tutela.law.scheme.Possible;

/** What the public asked: how it comes in, where it stands, and who asked like it before. */
@Service
public class Enquiries {
  private final Gate gate;
  private final Cases cases;
  private final EnquiryStore store;
  private final ListStore lists;
  private final WithheldStore withheld;
  private final Places places;
  private final Duties duties;
  private final List<EnquiryStep> steps;
  private final Ids ids;

  Enquiries(Gate gate, Cases cases, EnquiryStore store, ListStore lists, WithheldStore withheld, Places places, Duties duties, List<EnquiryStep> steps, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.lists = lists;
    this.withheld = withheld;
    this.places = places;
    this.duties = duties;
    this.steps = steps;
    this.ids = ids;
  }

  /** A request is made. Sent twice, it is one application, and both times the answer is that one. */
  public Outcome<ApplicationId> receive(KeyIn in) {
    return gate.pass(Permission.RECEIVE_REQUEST, visit -> {
      if (in.contactAt().isAfter(cases.now())) return Outcome.refused("contactAt", "First contact must be in the past");
      return receive(visit, in.submission(), in, References.ofRequest());
    });
  }

  /** @param reference the one that the applicant has already */
  Outcome<ApplicationId> receive(Visit visit, UUID submission, KeyIn in, String reference) {
    var known = linked(visit, in.linkedTo());
    if (!known.isDone()) return known.map(_ -> null);
    var where = places.of(in.request());
    // Who takes the contact deals with it, wherever the child lives, until another force accepts it (disclosure 2.8).
    AreaCode area = area(visit, in.area().orElse(where.area()));
    var contact = new FirstContact(in.contactAt(), channel(in.request().channel()), true, !in.request().warnings().accepted().isEmpty(),
        in.request().applicant().unreachable());
    return cases.<org.tutela.law.scheme.Application>allowed(
            org.tutela.law.scheme.Application.contact(contact, places.adoption(area)))
        .then(law -> begin(visit, submission, fresh(reference, area, law, in.request(), new Finding.NotLooked(), in.linkedTo()),
            where.town(), "CONTACT", in.refuge()));
  }

  /** The police act on what they know; nobody asked. It begins at the risk assessment and is counted apart. */
  public Outcome<ApplicationId> openRightToKnow(OpenRightToKnow command) {
    return gate.pass(Permission.OPEN_RIGHT_TO_KNOW, visit -> {
      var known = linked(visit, command.linkedTo());
      if (!known.isDone()) return known.map(_ -> null);
      var request = command.request();
      var initiation = new PoliceInitiation(command.at(), visit.actor().name(), command.trigger(), !request.children().isEmpty(),
          command.person().isPresent() || !request.subject().name().isEmpty());
      var where = places.of(request);
      AreaCode area = area(visit, where.area());
      Finding finding = command.person().<Finding>map(Finding.Held::new).orElseGet(Finding.NotLooked::new);
      return cases.<org.tutela.law.scheme.Application>allowed(
              org.tutela.law.scheme.Application.rightToKnow(initiation, places.adoption(area)))
          .then(law -> begin(visit, command.submission(),
              fresh(References.ofRequest(), area, law, request, finding, command.linkedTo()), where.town(), "RIGHT_TO_KNOW", false));
    });
  }

  /** What is feared for the child, once the request itself goes no further: a case of the police's own beside it, about whoever is meant there. Nothing of whoever asked goes along. */
  Outcome<ApplicationId> carryOn(Visit visit, Application ended, String trigger) {
    var asked = ended.request();
    var request = new Request(Channel.OTHER, asked.language(), asked.area(), "", Request.Applicant.nobody(), asked.children(), asked.parentsAware(), asked.subject(), asked.access(),
        "", Request.Danger.notSaid(), null, null);
    var initiation = new PoliceInitiation(cases.now(), visit.actor().name(), trigger, !request.children().isEmpty(), ended.person().isPresent() || !request.subject().name().isEmpty());
    Finding finding = ended.doubted() ? new Finding.NotLooked() : ended.finding();
    return cases.<org.tutela.law.scheme.Application>allowed(org.tutela.law.scheme.Application.rightToKnow(initiation, places.adoption(ended.area())))
        .then(law -> begin(visit, ids.next(), fresh(References.ofRequest(), ended.area(), law, request, finding, Optional.of(ended.id())), lists.town(ended.id()), "RIGHT_TO_KNOW", false));
  }

  /** Everything of one application that stands on its row and its file. */
  public Outcome<Application> open(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id));
  }

  /** An application with the file by which the law judges it. */
  public record Opened(Application application, CaseFile file, List<Possible> possible) {}

  public Outcome<Opened> caseFile(ApplicationId id) {
    return open(id).map(found -> new Opened(found, found.file(), Possible.of(found.stage(), found.file())));
  }

  public Outcome<Applications> list(Asked asked) {
    return gate.pass(Permission.LIST_APPLICATIONS, visit -> {
      var list = lists.list(asked, visit.actor(), cases.now());
      visit.shown(list.lines().size());
      return Outcome.done(list);
    });
  }

  public Outcome<List<HistoryLine>> history(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(_ -> store.history(id)));
  }

  /** Others about the same person, or from the same applicant: shown to staff, and the applicant sees nothing of it (TM-2). */
  public Outcome<List<Applications.Line>> alike(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(_ -> {
      var alike = lists.alike(id, cases.now());
      visit.shown(alike.size());
      return alike;
    }));
  }

  /** What was asked about a person held. */
  public Outcome<List<Applications.Line>> about(UUID person) {
    return gate.pass(Permission.LIST_APPLICATIONS, visit -> {
      visit.concerning(Target.about("person", person, visit.actor().area(), person));
      var about = lists.about(person, cases.now());
      visit.shown(about.size());
      return Outcome.done(about);
    });
  }

  private Application fresh(String reference, AreaCode area, org.tutela.law.scheme.Application law, Request request, Finding finding,
                            Optional<ApplicationId> linkedTo) {
    return new Application(new ApplicationId(ids.next()), reference, area, "", Optional.empty(), law, request, finding, false, false, Hands.NOBODY,
        Optional.empty(), linkedTo, 0);
  }

  private Outcome<ApplicationId> begin(Visit visit, UUID submission, Application application, String town, String event, boolean refuge) {
    visit.concerning(application.target());
    if (!store.insert(application, submission, town, Prints.of(application.request()), event, visit.actor(), cases.now())) {
      return store.received(submission).map(Outcome::done).orElseGet(Outcome::notFound);
    }
    if (refuge) withheld.hide(ids.next(), application.id(), application.request(), town, "", cases.now(), visit.actor().id());
    visit.note("origin", application.origin().name());
    duties.begin(application);
    if (application.request().danger().flagged()) duties.dangerReported(application, cases.now());
    if (application.person().isPresent()) steps.forEach(step -> step.subjectIdentified(application));
    return Outcome.done(application.id());
  }

  /** New information goes to a new case beside a closed one; an open one takes it itself. */
  private Outcome<Boolean> linked(Visit visit, Optional<ApplicationId> linkedTo) {
    if (linkedTo.isEmpty()) return Outcome.done(true);
    return cases.find(visit, linkedTo.get()).then(earlier -> earlier.stage().isOpen()
        ? Outcome.refused("", "That application is still open: record the new information on it")
        : Outcome.done(true));
  }

  private static AreaCode area(Visit visit, AreaCode childs) {
    return visit.actor().is(Role.SYSTEM) ? childs : visit.actor().area();
  }

  private static FirstContact.Channel channel(Channel channel) {
    return switch (channel) {
      case ONLINE -> FirstContact.Channel.ONLINE;
      case PHONE -> FirstContact.Channel.TELEPHONE;
      case FRONT_DESK -> FirstContact.Channel.IN_PERSON;
      case EMAIL -> FirstContact.Channel.EMAIL;
      case OTHER, NOT_SAID -> FirstContact.Channel.OTHER;
    };
  }
}

package org.tutela.pages;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.As;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddIdentifier;
import org.tutela.casework.people.AddName;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.NameKind;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.SearchFor;
import org.tutela.casework.people.SearchId;
import org.tutela.casework.people.StrikeOutDetail;
import org.tutela.casework.people.Searches;
import org.tutela.casework.post.LetterId;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.measures.disclosure.ConsiderationId;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.Identification;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.PartnerChecks;
import org.tutela.measures.enquiry.PartnerRequest;
import org.tutela.measures.enquiry.RaiseImmediateRisk;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.ManagementId;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.Transfers;

/** Something for every page to show, made through the services. Everybody is invented. */
final class Caseload {
  private static final Request OUTSIDE = new Request(Request.Applicant.PARENT, true, true, true, 0, Set.of(Request.Contact.LIVES_WITH_CHILD),
      Request.Purpose.PROTECT_A_CHILD);
  @Autowired private Identification identification;
  @Autowired private Searches searches;
  @Autowired private People people;
  @Autowired private Convictions convictions;
  @Autowired private PartnerChecks partners;
  @Autowired private ImmediateRisks risks;
  @Autowired private CrossBorder crossBorder;
  @Autowired private Transfers transfers;
  @Autowired private Considerations considerations;
  private final Walk walk;

  final ApplicationId received, checked, outside, awaiting, assessing, deciding, secondReading, disclosing, disclosed, telling, told;
  final PersonId person;
  final ConvictionId foreign;
  final ManagementId management;
  final SearchId ownSearch, caseSearch;
  final UUID partnerRequest, offer, transfer, address;
  final LetterId letter;
  final ConsiderationId due, started, toBeTold;

  Caseload(AutowireCapableBeanFactory beans) {
    beans.autowireBean(this);
    walk = Walk.with(beans);
    person = person();
    address = As.officer(() -> people.open(person)).orThrow().addresses().getFirst().id();
    foreign = convictions().getLast();
    management = walk.managed(person, Level.TWO);
    due = consideration(person);
    started = consideration(managed());
    As.decisionMaker(() -> considerations.start(started, 0)).orThrow();
    toBeTold = walk.toBeTold(consideration(managed()), "Imogen Tarrowby");

    received = walk.received(Requests.mother());
    checked = walk.checked(Requests.mother());
    caseSearch = As.officer(() -> identification.search(checked, named(), false)).orThrow().id();
    partnerRequest = As.officer(() -> partners.ask(new PartnerChecks.Ask(checked, walk.version(checked), PartnerRequest.Agency.values()[0], "Duty desk",
        "What is known of the family?", walk.later(Duration.ofDays(7))))).orThrow();
    As.officer(() -> risks.raise(new RaiseImmediateRisk(checked, "He has the child tonight", "Officers are sent", As.officer().id()))).orThrow();
    outside = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(new DecideScope(outside, walk.version(outside), false, OUTSIDE,
        new ScopeAnswer(true, "No child is named", "Passed to the neighbourhood team"), "Recorded"))).orThrow();
    awaiting = awaiting();
    offer = As.officer(() -> crossBorder.offer(awaiting, walk.version(awaiting), As.CARROW, "The child lives there")).orThrow();
    assessing = walk.interviewed();
    deciding = walk.assessed(Held.CHILD_SEX_OFFENCES);
    secondReading = walk.assessed(Held.CHILD_SEX_OFFENCES);
    As.decisionMaker(() -> walk.disclosures.decide(walk.not(secondReading, OutcomeCategory.NO_DISC_CONCERNS, "The mother protects her already"))).orThrow();
    disclosing = walk.toBeDisclosed();
    disclosed = walk.disclosed();
    telling = nothing();
    letter = As.officer(() -> walk.deliveries.writeLetter(telling)).orThrow();
    told = nothing();
    As.officer(() -> walk.deliveries.tellOfNothing(told, walk.version(told), walk.notice())).orThrow();
    ownSearch = As.officer(() -> searches.search(new SearchFor(named(), As.NORTHMERE, false))).orThrow().id();
    var leaving = walk.managed(walk.cautioned(), Level.TWO);
    transfer = As.officer(() -> transfers.offer(new OfferTransfer(leaving, As.CARROW, "Has moved to Carrow Bridge", 0))).orThrow();
  }

  private static NamedPerson named() {
    return NamedPerson.named("Osrick", "Pellingworth").born(Birth.year(1984));
  }

  private PersonId person() {
    var id = walk.cautioned();
    walk.convicted(id, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    As.officer(() -> people.addName(new AddName(id, NameKind.ALIAS, "Oz", "Marrow"))).orThrow();
    As.officer(() -> people.addName(new AddName(id, NameKind.ALIAS, "Ozwald", "Farrow"))).orThrow();
    As.officer(() -> people.addAddress(new AddAddress(id, AddressKind.HOME, "14 Weir Row\nAldmere", "NM3 4QT", Optional.of(LocalDate.of(2022, 3, 1)), Optional.empty()))).orThrow();
    As.officer(() -> people.addIdentifier(new AddIdentifier(id, IdentifierKind.PHONE, "07700 900123"))).orThrow();
    var wrong = As.officer(() -> people.open(id)).orThrow().names().getLast().id();
    As.officer(() -> people.strikeOut(new StrikeOutDetail(id, wrong, "Of his brother, by the brother's own account"))).orThrow();
    return id;
  }

  private PersonId managed() {
    var id = walk.cautioned();
    walk.managed(id, Level.TWO);
    return id;
  }

  private List<ConvictionId> convictions() {
    return As.supervisor(() -> convictions.ofPerson(person)).orThrow().stream().map(each -> each.id()).toList();
  }

  private ConsiderationId consideration(PersonId of) {
    return As.officer(() -> considerations.ofPerson(of)).orThrow().getFirst().id();
  }

  private ApplicationId awaiting() {
    var id = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(Requests.accept(id, walk.version(id)))).orThrow();
    return id;
  }

  private ApplicationId nothing() {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> walk.disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    return id;
  }
}

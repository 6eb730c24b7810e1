package org.tutela.guard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.intelligence.Assessment;
import org.tutela.casework.intelligence.Handling;
import org.tutela.casework.intelligence.Intelligence;
import org.tutela.casework.intelligence.RecordItem;
import org.tutela.casework.intelligence.Source;
import org.tutela.casework.papers.AddFile;
import org.tutela.casework.papers.FileKind;
import org.tutela.casework.papers.PersonFiles;
import org.tutela.casework.papers.Pictures;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddIdentifier;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordMarker;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.SearchFor;
import org.tutela.casework.people.Searches;
import org.tutela.casework.people.Sex;
import org.tutela.casework.post.Letter;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendLetter;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty;
import org.tutela.law.register.Term;
import org.tutela.law.scheme.LondonTime;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Identification;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.PartnerChecks;
import org.tutela.measures.enquiry.PartnerRequest;
import org.tutela.measures.enquiry.RaiseImmediateRisk;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.enquiry.Triage;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.Transfers;
import org.tutela.measures.register.Absences;
import org.tutela.measures.register.AddItem;
import org.tutela.measures.register.AdvanceNotices;
import org.tutela.measures.register.Appeals;
import org.tutela.measures.register.ApplyForReview;
import org.tutela.measures.register.AskForTaking;
import org.tutela.measures.register.BecomeSubject;
import org.tutela.measures.register.Determine;
import org.tutela.measures.register.DecidePlan;
import org.tutela.measures.register.DisposalKind;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.Journeys;
import org.tutela.measures.register.Lists;
import org.tutela.measures.register.MakeAppeal;
import org.tutela.measures.register.Notifications;
import org.tutela.measures.register.RecordAbsence;
import org.tutela.measures.register.RecordAway;
import org.tutela.measures.register.RecordJourney;
import org.tutela.measures.register.RecordStay;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.ReviewId;
import org.tutela.measures.register.Reviews;
import org.tutela.measures.register.RiskPlan;
import org.tutela.measures.register.RiskPlans;
import org.tutela.measures.register.StaysElsewhere;
import org.tutela.measures.register.TakeNotification;
import org.tutela.measures.register.Takings;
import org.tutela.measures.register.WritePlan;
import org.tutela.measures.tracking.Alarmed;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.IssueDevice;
import org.tutela.measures.tracking.Scenes;
import org.tutela.ui.Language;

/** A person with everything that the service keeps about one, made through the services; everybody is invented. */
final class Things {
  /** No two of the people made are alike: whoever looks for one finds only that one. */
  private static final Map<String, NamedPerson> PEOPLE = Map.of(
      "Quarrendon", NamedPerson.named("Osric", "Quarrendon").born(Birth.on(LocalDate.of(1983, 4, 9))),
      "Hollinshade", NamedPerson.named("Barnaby", "Hollinshade").born(Birth.on(LocalDate.of(1951, 11, 27))),
      "Veilmarsh", NamedPerson.named("Ludovic", "Veilmarsh").born(Birth.on(LocalDate.of(1968, 8, 14))),
      "Ashgrovel", NamedPerson.named("Tancred", "Ashgrovel").born(Birth.on(LocalDate.of(1990, 1, 30))));
  private final ApplicationContext context;

  Things(ApplicationContext context) {
    this.context = context;
  }

  /**
   * The ids, each by the name of its thing.
   *
   * @param surname of one of the people, and what may follow it after a hyphen
   */
  Map<String, String> of(AreaCode area, String surname) {
    var officer = As.officer().of(area.value());
    var second = officer.second();
    var like = PEOPLE.get(surname.replaceAll("-.*", ""));
    var named = NamedPerson.named(like.forenames(), surname).born(like.birth().orElseThrow());
    var made = new HashMap<String, String>();
    PersonId person = As.system(() -> bean(People.class).record(new RecordPerson(area, named.forenames(), surname, Sex.MALE, named.birth(), Optional.empty()))).orThrow();
    made.put("person", person.value().toString());
    officer.does(() -> bean(People.class).addAddress(new AddAddress(person, AddressKind.OTHER, "2 Lock Cottages", "", Optional.empty(), Optional.empty()))).orThrow();
    made.put("address", officer.does(() -> bean(People.class).open(person)).orThrow().addresses().getFirst().id().toString());
    officer.does(() -> bean(People.class).addIdentifier(new AddIdentifier(person, IdentifierKind.ONLINE_NAME, "lockkeeper"))).orThrow();
    made.put("detail", officer.does(() -> bean(People.class).open(person)).orThrow().identifiers().getFirst().id().toString());
    made.put("marker", officer.does(() -> bean(Markers.class).record(new RecordMarker(person, Marker.Kind.DOG, "A dog that is let off its chain", LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2027, 5, 1))))).orThrow().toString());
    made.put("file", officer.does(() -> bean(PersonFiles.class).add(new AddFile(person, FileKind.FACE, LocalDate.of(2026, 5, 1), "Full face", Optional.of(Pictures.png(30, 40))))).orThrow().toString());
    made.put("intelligence", As.role(Role.INTELLIGENCE_OFFICER).of(area.value()).does(() -> bean(Intelligence.class).record(new RecordItem(person, LocalDate.of(2026, 5, 1), Source.RELIABLE, Assessment.DIRECT,
        Handling.PERMITTED, Optional.empty(), "Has a second telephone"))).orThrow().toString());
    made.put("conviction", officer.does(() -> bean(Convictions.class).record(new RecordConviction(person, ConvictionKind.CAUTION, "Sexual Offences Act 2003", "9",
        "Sexual activity with a child", Optional.empty(), Optional.empty(), LocalDate.of(2006, 5, 2), "Northmere", Jurisdiction.ENGLAND_AND_WALES,
        Optional.of(12), Sex.FEMALE, "", Optional.empty()))).orThrow().value().toString());
    made.put("management", officer.does(() -> bean(Mappa.class).manage(new Manage(person, Category.ONE, Level.TWO, "Police", "public protection",
        LocalDate.of(2026, 5, 20), Optional.empty()))).orThrow().value().toString());
    register(officer, person, made);
    var alarmed = Alarmed.of(context, person, area.value());
    made.put("device", alarmed.device().value().toString());
    made.put("activation", alarmed.activation().value().toString());
    made.put("zone", alarmed.zone().value().toString());
    made.put("site", alarmed.site().value().toString());
    made.put("template", alarmed.template().value().toString());
    made.put("leave", alarmed.leave().value().toString());
    made.put("hold", alarmed.hold().value().toString());
    made.put("card", alarmed.card().value().toString());
    made.put("interference", Alarmed.interference(context, person, area.value()).value().toString());
    device(area);
    made.put("scene", alarmed.search().value().toString());
    made.put("crime", alarmed.crime().toString());
    made.put("match", officer.does(() -> bean(Scenes.class).look(alarmed.search(), alarmed.crime())).orThrow().found().stream().filter(found -> found.match().person().equals(person))
        .findFirst().orElseThrow().match().id().toString());
    made.put("consideration", officer.does(() -> bean(Considerations.class).ofPerson(person)).orThrow().getFirst().id().value().toString());

    Application application = taken(area);
    ApplicationId id = application.id();
    made.put("application", id.toString());
    made.put("request", officer.does(() -> bean(PartnerChecks.class).ask(new PartnerChecks.Ask(id, version(id), PartnerRequest.Agency.values()[0], "The duty desk",
        "Is a child known there?", LondonTime.endOf(LocalDate.of(2026, 6, 8))))).orThrow().toString());
    officer.does(() -> bean(ImmediateRisks.class).raise(new RaiseImmediateRisk(id, "A threat was made", "A car is on its way", officer.id()))).orThrow();
    made.put("risk", officer.does(() -> bean(ImmediateRisks.class).of(id)).orThrow().getFirst().id().toString());
    var search = officer.does(() -> bean(Identification.class).search(id, named, false)).orThrow();
    made.put("search", search.id().value().toString());
    officer.does(() -> bean(Identification.class).identify(id, version(id), search.id(), person, "The date of birth is his")).orThrow();
    var waiting = officer.does(() -> bean(Identification.class).of(id)).orThrow().waiting().orElseThrow();
    made.put("proposal", waiting.id().toString());
    second.does(() -> bean(Identification.class).confirm(id, version(id), waiting.id(), true, "")).orThrow();
    made.put("looking", officer.does(() -> bean(Searches.class).search(new SearchFor(named, area, false))).orThrow().id().value().toString());
    // Somebody of a force that does not hold the person asks: those who hold them are asked in turn.
    made.put("check", As.officer().of("DYFFRYN").does(() -> bean(Searches.class).search(new SearchFor(named,
        As.DYFFRYN, false))).orThrow().id().value().toString());
    var taking = new AskForTaking(As.officer().of(area.value()).does(() -> bean(People.class).find(person)).orThrow().reference(), "For the force to which the person moves", false);
    made.put("taking", As.supervisor().of(area.value()).does(() -> bean(Takings.class).ask(taking)).orThrow().value().toString());
    String list = "number,record,forenames,surname,born\n7,person,Ada,Harcombe,1970-01-01\n";
    made.put("list", As.supervisor().of(area.value()).does(() -> bean(Lists.class).receive(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))).orThrow().value().toString());
    made.put("letter", As.system(() -> bean(Post.class).write(new SendLetter(new Letter.NothingToDisclose("R-" + surname), Language.EN, area, "Imogen Tarrowby",
        "4 Quill Lane, Northmere", "application", id.value()))).orThrow().value().toString());
    return made;
  }

  /** Subject for life since 2010, abroad since last week, under a licence, and asking for a review. */
  private void register(As officer, PersonId person, Map<String, String> made) {
    var convicted = LocalDate.of(2010, 3, 8);
    var rape = officer.does(() -> bean(Convictions.class).record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "1", "Rape",
        Optional.empty(), Optional.empty(), convicted, "Northmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(30), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    made.put("episode", officer.does(() -> bean(Register.class).becomeSubject(new BecomeSubject(person, rape, BecomeSubject.Route.BY_CONVICTION, Optional.empty(),
        DisposalKind.CUSTODY, Term.ofMonths(60), Term.ofMonths(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))).orThrow().value().toString());
    var notifications = bean(Notifications.class);
    var notification = officer.does(() -> notifications.take(new TakeNotification(person, PeriodicDuty.Given.INITIAL, convicted.plusDays(2), "Northmere", true, true, true,
        Optional.empty(), Optional.empty(), ""))).orThrow();
    made.put("notification", notification.value().toString());
    officer.does(() -> notifications.add(new AddItem(notification, Item.VEHICLE, "Registration: NM10 XYZ", ItemDuty.Footing.VOLUNTARY))).orThrow();
    made.put("item", officer.does(() -> notifications.open(notification)).orThrow().items().getFirst().id().toString());
    var instrument = officer.does(() -> bean(Conditions.class).impose(new Impose(person, InstrumentKind.LICENCE, "The governor", LocalDate.of(2026, 5, 4),
        LocalDate.of(2026, 5, 4), Optional.empty(), true))).orThrow();
    made.put("instrument", instrument.value().toString());
    made.put("term", officer.does(() -> bean(Conditions.class).addTerm(new AddTerm(person, instrument, AddTerm.Kind.PROHIBITION, "Not to enter a school",
        LocalDate.of(2026, 5, 4), Optional.empty()))).orThrow().value().toString());
    var risk = officer.does(() -> bean(Conditions.class).impose(new Impose(person, InstrumentKind.INTERIM_SRO, "Northmere Magistrates", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4),
        Optional.of(LocalDate.of(2027, 5, 3)), true))).orThrow();
    made.put("ban", officer.does(() -> bean(Conditions.class).addTerm(new AddTerm(person, risk, AddTerm.Kind.FOREIGN_TRAVEL_ALL, "Not to leave the United Kingdom",
        LocalDate.of(2026, 5, 4), Optional.empty()))).orThrow().value().toString());
    made.put("journey", officer.does(() -> bean(Journeys.class).record(new RecordJourney(person, LocalDate.of(2026, 6, 20).atTime(9, 0), "France", "Calais", 9,
        LocalDate.of(2026, 5, 11), Optional.of(LocalDate.of(2026, 5, 12).atTime(10, 0)), Optional.empty(), "", Optional.empty()))).orThrow().toString());
    made.put("away", officer.does(() -> bean(Duties.class).recordAway(new RecordAway(person, Away.Kind.ABROAD, LocalDate.of(2026, 5, 25), Optional.empty()))).orThrow().toString());
    made.put("fact", officer.does(() -> bean(StaysElsewhere.class).record(new RecordStay(person, "9 Mill Row", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 3)))).orThrow().toString());
    officer.does(() -> notifications.take(new TakeNotification(person, PeriodicDuty.Given.CHANGE, LocalDate.of(2026, 5, 4), "Northmere", true, false, false,
        Optional.of(ChangeKind.HOME), Optional.of(LocalDate.of(2026, 6, 20)), ""))).orThrow();
    made.put("notice", officer.does(() -> bean(AdvanceNotices.class).of(person)).orThrow().getFirst().id().toString());
    made.put("duty", officer.does(() -> bean(Duties.class).of(person)).orThrow().duties().getFirst().code(person).toString());
    absence(officer, person, made);
    plans(officer, person, LocalDate.of(2027, 6, 1));
    reviews(officer, person, made);
  }

  /** One determined and appealed against, one determined, and one that waits. */
  private void reviews(As officer, PersonId person, Map<String, String> made) {
    var heard = officer.does(() -> bean(Reviews.class).apply(new ApplyForReview(person, LocalDate.of(2026, 5, 4), Optional.empty()))).orThrow();
    determined(officer, person, heard);
    made.put("heard", heard.value().toString());
    made.put("appeal", officer.does(() -> bean(Appeals.class).make(new MakeAppeal(person, heard, LocalDate.of(2026, 5, 28), "Northmere Magistrates' Court"))).orThrow().toString());
    var decided = review(officer, person);
    determined(officer, person, decided);
    made.put("decided", decided.value().toString());
    made.put("review", review(officer, person).value().toString());
  }

  /** Whoever is to remain subject may not ask again for years: the others are put beside it. */
  private ReviewId review(As officer, PersonId person) {
    var id = new ReviewId(UUID.randomUUID());
    bean(AllRows.class).sql("insert into register.review (id, person_id, scheme, applied_on, recorded_at, recorded_by) values (:id, :person, 'BY_APPLICATION', '2026-05-26', '2026-05-26', :by)")
        .param("id", id.value()).param("person", person.value()).param("by", officer.id().value()).update();
    return id;
  }

  private void determined(As officer, PersonId person, ReviewId review) {
    var factors = new EnumMap<Factor, String>(Factor.class);
    for (var factor : Factor.values()) factors.put(factor, "Considered");
    As.supervisor().of(officer.actor().area().value()).does(() -> bean(Reviews.class).determine(new Determine(person, review, factors, true, "The risk has not fallen",
        LocalDate.of(2026, 5, 26), Optional.empty(), Optional.empty()))).orThrow();
  }

  /** One that is in force, and one that waits for a supervisor. */
  private void plans(As officer, PersonId person, LocalDate next) {
    var plan = new RiskPlan("Seen at home", "Devices looked through", "None", "No contact", "A new address", 12, next);
    var plans = bean(RiskPlans.class);
    officer.does(() -> plans.write(new WritePlan(person, plan, 0))).orThrow();
    As.supervisor().of(officer.actor().area().value()).does(() -> plans.decide(new DecidePlan(person, true, "", 1000))).orThrow();
    officer.does(() -> plans.write(new WritePlan(person, plan, 1001))).orThrow();
  }

  /** Subject in Northern Ireland too, where an absence from home is to be told. */
  private void absence(As officer, PersonId person, Map<String, String> made) {
    var conviction = officer.does(() -> bean(Convictions.class).record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", "Sexual activity with a child",
        Optional.of(LocalDate.of(2023, 3, 1)), Optional.empty(), LocalDate.of(2024, 3, 1), "Belfast Crown Court", Jurisdiction.NORTHERN_IRELAND, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    officer.does(() -> bean(Register.class).becomeSubject(new BecomeSubject(person, conviction, BecomeSubject.Route.BY_CONVICTION, Optional.empty(), DisposalKind.CUSTODY,
        Term.ofMonths(24), Term.ofMonths(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))).orThrow();
    made.put("absence", officer.does(() -> bean(Absences.class).record(new RecordAbsence(person, LocalDate.of(2026, 6, 20).atTime(9, 0), 6, "9 Withy Lane",
        Optional.of(LocalDate.of(2026, 5, 20).atTime(10, 0)), Optional.empty(), ""))).orThrow().toString());
  }

  /** That nobody wears yet. */
  private void device(AreaCode area) {
    As.administrator().of(area.value()).does(() -> bean(Devices.class).issue(new IssueDevice("G" + UUID.randomUUID(), DeviceKind.SIGNED, "Test tag", Optional.empty()))).orThrow();
  }

  /** Offered by one force to another: only the other answers. */
  String transfer(AreaCode from, AreaCode to) {
    var officer = As.officer().of(from.value());
    PersonId person = As.system(() -> bean(People.class).record(new RecordPerson(from, "Jabez", "Orrery", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var management = officer.does(() -> bean(Mappa.class).manage(new Manage(person, Category.ONE, Level.ONE, "Police", "public protection", LocalDate.of(2026, 5, 20), Optional.empty()))).orThrow();
    return officer.does(() -> bean(Transfers.class).offer(new OfferTransfer(management, to, "Has moved", 0))).orThrow().toString();
  }

  String handover(AreaCode from, AreaCode to) {
    var application = taken(from);
    return As.officer().of(from.value()).does(() -> bean(CrossBorder.class).offer(application.id(), application.version(), to, "The child lives there")).orThrow().toString();
  }

  Application taken(AreaCode area) {
    var officer = As.officer().of(area.value());
    ApplicationId id = As.callTaker().of(area.value()).does(() -> bean(Enquiries.class).receive(Requests.keyIn(Requests.mother(), now()))).orThrow();
    return officer.does(() -> bean(Triage.class).assign(Requests.take(id, version(id), officer))).orThrow();
  }

  int version(ApplicationId id) {
    return As.system(() -> bean(Enquiries.class).open(id)).orThrow().version();
  }

  Instant now() {
    return bean(java.time.Clock.class).instant();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  static String unknown() {
    return UUID.randomUUID().toString();
  }

  static final List<String> PERSONAL = List.of("person", "address", "detail", "conviction", "management", "consideration", "application", "request", "risk", "search", "proposal", "letter", "check",
      "episode", "notification", "item", "instrument", "term", "journey", "away", "fact", "notice", "review", "decided", "heard", "appeal", "taking", "absence", "activation", "zone", "leave", "hold", "card", "marker", "file", "intelligence");
}

package org.tutela.pages;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.As;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentId;
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
import org.tutela.casework.papers.StrikeOutFile;
import org.tutela.casework.people.AtRisk;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordAtRisk;
import org.tutela.casework.people.RecordMarker;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Role;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty;
import org.tutela.law.register.Term;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.register.Absences;
import org.tutela.measures.register.AddItem;
import org.tutela.measures.register.RecordHouseholdStay;
import org.tutela.measures.register.Households;
import org.tutela.measures.register.Corrections;
import org.tutela.measures.register.AdvanceNotices;
import org.tutela.measures.register.Appeals;
import org.tutela.measures.register.ApplyForReview;
import org.tutela.measures.register.AskForTaking;
import org.tutela.measures.register.BecomeSubject;
import org.tutela.measures.register.Determine;
import org.tutela.measures.register.DecidePlan;
import org.tutela.measures.register.Directory;
import org.tutela.measures.register.DirectoryEntry;
import org.tutela.measures.register.DisposalKind;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.EnterInDirectory;
import org.tutela.measures.register.EpisodeId;
import org.tutela.measures.register.Journeys;
import org.tutela.measures.register.Lists;
import org.tutela.measures.register.MakeAppeal;
import org.tutela.measures.register.NotificationId;
import org.tutela.measures.register.Notifications;
import org.tutela.measures.register.RecordAbsence;
import org.tutela.measures.register.RecordAway;
import org.tutela.measures.register.RecordedFact;
import org.tutela.measures.register.RecordJourney;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.ReviewId;
import org.tutela.measures.register.Reviews;
import org.tutela.measures.register.RiskPlan;
import org.tutela.measures.register.RiskPlans;
import org.tutela.measures.register.TakeNotification;
import org.tutela.measures.register.Takings;
import org.tutela.measures.register.WritePlan;

/** Somebody on the register who has notified, was away, and is late with the rest. */
final class RegisterCases {
  @Autowired private Convictions convictions;
  @Autowired private Register register;
  @Autowired private Notifications notifications;
  @Autowired private Duties duties;
  @Autowired private Conditions conditions;
  @Autowired private Journeys journeys;
  @Autowired private Absences absences;
  @Autowired private Reviews reviews;
  @Autowired private Appeals appeals;
  @Autowired private Lists lists;
  @Autowired private Takings takings;
  @Autowired private Households households;
  @Autowired private AdvanceNotices notices;
  @Autowired private Corrections corrections;
  @Autowired private Directory directory;
  @Autowired private Markers markers;
  @Autowired private RiskPlans plans;
  @Autowired private PersonFiles files;
  @Autowired private Intelligence intelligence;

  private final PersonId person;
  private final EpisodeId episode;
  private final NotificationId notification;
  private final InstrumentId order;
  private final UUID item, away, duty, term, ban, journey, list, notice, fact, absence, station, country, marker, file, appeal, taking, told;
  private final PersonId reviewed, islander, scot, appealable, appealed;
  private final ReviewId review, scottish, decided, heard;

  RegisterCases(AutowireCapableBeanFactory beans) {
    beans.autowireBean(this);
    var walk = Walk.with(beans);
    person = walk.cautioned();
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ENGLAND_AND_WALES);
    walk.managed(person, Level.ONE);
    var conviction = As.officer(() -> convictions.ofPerson(person)).orThrow().stream()
        .filter(held -> held.facts().kind() == ConvictionKind.CONVICTION).findFirst().orElseThrow().id();
    episode = As.officer(() -> register.becomeSubject(new BecomeSubject(person, conviction, BecomeSubject.Route.BY_CONVICTION, Optional.empty(),
        DisposalKind.CUSTODY, Term.ofMonths(36), Term.ofMonths(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))).orThrow();
    notification = As.officer(() -> notifications.take(new TakeNotification(person, PeriodicDuty.Given.values()[0], LocalDate.of(2026, 5, 20), "Aldmere", true, true,
        true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.add(new AddItem(notification, Item.values()[0], "Field: value", ItemDuty.Footing.VOLUNTARY))).orThrow();
    item = As.officer(() -> notifications.open(notification)).orThrow().items().getFirst().id();
    away = As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.ABROAD, LocalDate.of(2026, 5, 25), Optional.empty()))).orThrow();
    order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Aldmere Magistrates", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4),
        Optional.of(LocalDate.of(2031, 5, 3)), true))).orThrow();
    duty = As.officer(() -> duties.of(person)).orThrow().duties().getFirst().code(person);
    term = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.REQUIREMENT, "Tells the police of every e-mail address", LocalDate.of(2026, 5, 4), Optional.empty())))
        .orThrow().value();
    ban = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL_ALL, "Not to leave the United Kingdom", LocalDate.of(2026, 5, 4), Optional.of(LocalDate.of(2031, 5, 3)))))
        .orThrow().value();
    journey = As.officer(() -> journeys.record(new RecordJourney(person, LocalDateTime.of(2026, 6, 20, 7, 40), "Spain", "By air", 7, LocalDate.of(2026, 5, 20), Optional.of(LocalDateTime.of(2026, 5, 20, 10, 0)),
        Optional.empty(), "", Optional.empty()))).orThrow();
    As.officer(() -> households.record(new RecordHouseholdStay(person, "9 Mill Row, Aldmere", LocalDateTime.of(2026, 5, 22, 18, 0), LocalDateTime.of(2026, 5, 23, 9, 0), false, 7,
        "A partner's daughter, at Mill Row Primary"))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, PeriodicDuty.Given.CHANGE, LocalDate.of(2026, 5, 24), "Aldmere", true, false, false,
        Optional.of(ChangeKind.HOME), Optional.of(LocalDate.of(2026, 6, 10)), ""))).orThrow();
    notice = As.officer(() -> notices.of(person)).orThrow().getFirst().id();
    fact = As.officer(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == RecordedFact.Kind.NOTIFICATION).findFirst().orElseThrow().id();
    reviewed = subjectSince2010(walk, Jurisdiction.ENGLAND_AND_WALES);
    review = As.officer(() -> reviews.apply(new ApplyForReview(reviewed, LocalDate.of(2026, 5, 1), Optional.empty()))).orThrow();
    appealable = subjectSince2010(walk, Jurisdiction.ENGLAND_AND_WALES);
    decided = determined(appealable);
    appealed = subjectSince2010(walk, Jurisdiction.ENGLAND_AND_WALES);
    heard = determined(appealed);
    appeal = As.officer(() -> appeals.make(new MakeAppeal(appealed, heard, LocalDate.of(2026, 5, 20), "Aldmere Magistrates' Court"))).orThrow();
    scot = subjectSince2010(walk, Jurisdiction.SCOTLAND);
    scottish = As.officer(() -> reviews.begin(scot, LocalDate.of(2026, 5, 1))).orThrow();
    islander = inNorthernIreland(walk);
    absence = As.officer(() -> absences.record(new RecordAbsence(islander, LocalDateTime.of(2026, 6, 20, 9, 0), 6, "9 Withy Lane", Optional.of(LocalDateTime.of(2026, 5, 20, 10, 0)), Optional.empty(), ""))).orThrow();
    station = As.supervisor(() -> directory.enter(new EnterInDirectory(DirectoryEntry.Kind.STATION, "Quayside police station " + UUID.randomUUID(), "1 Quay Street, Aldmere", LocalDate.of(2099, 1, 1), Optional.empty()))).orThrow();
    file = As.officer(() -> files.add(new AddFile(person, FileKind.FACE, LocalDate.of(2026, 5, 1), "Full face", Optional.of(Pictures.jpeg(300, 400))))).orThrow();
    As.officer(() -> files.add(new AddFile(person, FileKind.MARK, LocalDate.of(2025, 5, 1), "Swallow, on the back of the left hand", Optional.of(Pictures.png(500, 200))))).orThrow();
    As.officer(() -> files.add(new AddFile(person, FileKind.ORDER, LocalDate.of(2026, 5, 4), "The order of that day", Optional.of(Pictures.pdf("An order"))))).orThrow();
    told = As.role(Role.INTELLIGENCE_OFFICER).does(() -> intelligence.record(new RecordItem(person, LocalDate.of(2026, 5, 20), Source.UNTESTED, Assessment.CORROBORATED, Handling.CONDITIONS, Optional.of("To the manager alone"),
        "Meets somebody at the weir on Fridays"))).orThrow();
    var wrong = As.officer(() -> files.add(new AddFile(person, FileKind.LETTER, LocalDate.of(2026, 5, 5), "A letter about somebody else", Optional.of(Pictures.pdf("A letter"))))).orThrow();
    As.officer(() -> files.strikeOut(new StrikeOutFile(person, wrong, "It is not about him"))).orThrow();
    marker = As.officer(() -> markers.record(new RecordMarker(person, Marker.Kind.DOG, "A dog that is let off its chain", LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2027, 5, 1))))).orThrow();
    As.officer(() -> markers.record(new RecordAtRisk(person, AtRisk.Relation.FORMER_PARTNER, "", "A former partner who lives alone", false, "Followed to work twice", "Ask whether she is safe; do not say where she is",
        LocalDate.of(2026, 5, 1), LocalDate.of(2027, 5, 1)))).orThrow();
    var plan = new RiskPlan("Seen at home by two officers", "Devices looked through at each visit", "A group that meets on Tuesdays", "No contact is known of", "A new address\nA new relationship", 12, LocalDate.of(2027, 5, 1));
    As.officer(() -> plans.write(new WritePlan(person, plan, 0))).orThrow();
    As.supervisor(() -> plans.decide(new DecidePlan(person, true, "", 1000))).orThrow();
    As.officer(() -> plans.write(new WritePlan(person, plan, 1001))).orThrow();
    country = As.supervisor(() -> directory.enter(new EnterInDirectory(DirectoryEntry.Kind.COUNTRY, "Farland " + UUID.randomUUID(), "A list of an agency, of 1 May 2026", LocalDate.of(2099, 1, 1), Optional.empty()))).orThrow();
    taking = asked("");
    list = As.supervisor(() -> lists.receive(new ByteArrayInputStream("""
        number,record,forenames,surname,born,kind,on,statute,section,court,disposal,months
        R-1,person,Ada,Harcombe,1970-01-01,,,,,,,
        """.getBytes(StandardCharsets.UTF_8)))).orThrow().value();
  }

  private UUID asked(String reference) {
    return As.supervisor(() -> takings.ask(new AskForTaking(reference, "For the new system of the force", false))).orThrow().value();
  }

  /** Where absence from home is to be told. */
  private PersonId inNorthernIreland(Walk walk) {
    var someone = walk.person();
    var convicted = LocalDate.of(2024, 3, 1);
    var conviction = As.officer(() -> convictions.record(new RecordConviction(someone, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", "Sexual activity with a child", Optional.of(convicted.minusYears(1)),
        Optional.empty(), convicted, "Belfast Crown Court", Jurisdiction.NORTHERN_IRELAND, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> register.becomeSubject(new BecomeSubject(someone, conviction, BecomeSubject.Route.BY_CONVICTION, Optional.empty(), DisposalKind.CUSTODY, Term.ofMonths(24),
        Term.ofMonths(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))).orThrow();
    return someone;
  }

  private ReviewId determined(PersonId someone) {
    var asked = As.officer(() -> reviews.apply(new ApplyForReview(someone, LocalDate.of(2026, 4, 1), Optional.empty()))).orThrow();
    var factors = new EnumMap<Factor, String>(Factor.class);
    for (var factor : Factor.values()) factors.put(factor, "Considered");
    As.supervisor(() -> reviews.determine(new Determine(someone, asked, factors, true, "The risk has not fallen", LocalDate.of(2026, 5, 4), Optional.of(LocalDate.of(2026, 5, 6)), Optional.empty()))).orThrow();
    return asked;
  }

  private PersonId subjectSince2010(Walk walk, Jurisdiction place) {
    var someone = walk.person();
    var convicted = LocalDate.of(2010, 3, 8);
    var conviction = As.officer(() -> convictions.record(new RecordConviction(someone, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "1", "Rape", Optional.of(convicted.minusYears(1)),
        Optional.empty(), convicted, "Aldmere Crown Court", place, Optional.of(30), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> register.becomeSubject(new BecomeSubject(someone, conviction, BecomeSubject.Route.BY_CONVICTION, Optional.empty(), DisposalKind.CUSTODY, Term.ofMonths(60),
        Term.ofMonths(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(someone, PeriodicDuty.Given.INITIAL, convicted.plusDays(2), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    return someone;
  }

  List<Sight> sights() {
    var of = person.value();
    return List.of(
        Sight.of("/people/{id}", Role.OFFICER, of), Sight.of("/people/{id}/register", Role.OFFICER, of),
        Sight.of("/people/{id}/register/{episode}/end", Role.SUPERVISOR, of, episode.value()), Sight.of("/people/{id}/notifications", Role.OFFICER, of),
        Sight.of("/register/notifications/{id}", Role.OFFICER, notification.value()), Sight.of("/register/notifications/{id}/receipt", Role.OFFICER, notification.value()),
        Sight.of("/register/notifications/{id}/items/{item}", Role.OFFICER, notification.value(), Item.values()[0].name()),
        Sight.of("/people/{id}/items/{item}/end", Role.OFFICER, of, item), Sight.of("/people/{id}/changes", Role.OFFICER, of),
        Sight.of("/people/{id}/away", Role.OFFICER, of), Sight.of("/people/{id}/away/{away}", Role.OFFICER, of, away),
        Sight.of("/people/{id}/duties/{duty}", Role.OFFICER, of, duty), Sight.of("/people/{id}/duties/{duty}/checks", Role.OFFICER, of, duty));
  }

  /** Orders, journeys, reviews, visits and how the person is supervised. */
  List<Sight> supervision() {
    var of = person.value();
    return List.of(
        Sight.of("/people/{id}/conditions", Role.OFFICER, of), Sight.of("/people/{id}/conditions/{instrument}/terms", Role.OFFICER, of, order.value()),
        Sight.of("/people/{id}/conditions/{instrument}/vary", Role.OFFICER, of, order.value()), Sight.of("/register/rules", Role.ADMINISTRATOR), Sight.of("/register/rules", Role.OFFICER),
        Sight.of("/people/{id}/conditions/{instrument}/breaches", Role.OFFICER, of, order.value()),
        Sight.of("/people/{id}/conditions/{instrument}/end", Role.OFFICER, of, order.value()), Sight.of("/people/{id}/terms/{term}/end", Role.OFFICER, of, term),
        Sight.of("/people/{id}/travel-bans/{ban}/passports", Role.OFFICER, of, ban),
        Sight.of("/people/{id}/journeys", Role.OFFICER, of), Sight.of("/people/{id}/journeys/{journey}", Role.OFFICER, of, journey),
        Sight.of("/people/{id}/reviews", Role.OFFICER, of), Sight.of("/people/{id}/reviews/{review}", Role.SUPERVISOR, reviewed.value(), review.value()),
        Sight.of("/people/{id}/stays", Role.OFFICER, of), Sight.of("/register/takings", Role.SUPERVISOR), Sight.of("/register/takings/{id}", Role.SUPERVISOR, taking), Sight.of("/register/lists", Role.SUPERVISOR), Sight.of("/register/lists/{id}", Role.SUPERVISOR, list),
        Sight.of("/people/{id}/risk", Role.OFFICER, of), Sight.of("/people/{id}/risk/record", Role.OFFICER, of), Sight.of("/people/{id}/risk/plan", Role.OFFICER, of), Sight.of("/people/{id}/risk/plan/decision", Role.SUPERVISOR, of),
        Sight.of("/people/{id}/risk/plan/look", Role.OFFICER, of), Sight.of("/people/{id}/risk/plans", Role.OFFICER, of), Sight.of("/people/{id}/flag", Role.OFFICER, of), Sight.of("/people/{id}/visits", Role.OFFICER, of), Sight.of("/people/{id}/visits/plan", Role.OFFICER, of),
        Sight.of("/people/{id}/households", Role.OFFICER, of), Sight.of("/people/{id}/advance-notices/{notice}", Role.OFFICER, of, notice),
        Sight.of("/people/{id}/orders/{what}/strike", Role.OFFICER, of, term), Sight.of("/people/{id}/facts", Role.OFFICER, of), Sight.of("/people/{id}/facts/{fact}", Role.OFFICER, of, fact),
        Sight.of("/people/{id}/duties", Role.SUPERVISOR, of), Sight.of("/people/{id}/duties", Role.SUPERVISOR, of).asking("day-day=30&day-month=5&day-year=2026"),
        Sight.of("/people/{id}/journeys/{journey}/change", Role.OFFICER, of, journey), Sight.of("/people/{id}/journeys/{journey}/receipt", Role.OFFICER, of, journey), Sight.of("/register/travellers", Role.SUPERVISOR),
        Sight.of("/register", Role.SUPERVISOR), Sight.of("/people/{id}/reviews/{review}/told", Role.OFFICER, reviewed.value(), review.value()), Sight.of("/register/reviews", Role.SUPERVISOR),
        Sight.of("/people/{id}/reviews/{review}/acknowledgement", Role.OFFICER, reviewed.value(), review.value()),
        Sight.of("/people/{id}/reviews/{review}/appeals", Role.OFFICER, appealable.value(), decided.value()), Sight.of("/people/{id}/reviews/{review}", Role.OFFICER, appealed.value(), heard.value()),
        Sight.of("/people/{id}/reviews/{review}/appeals/{appeal}", Role.OFFICER, appealed.value(), heard.value(), appeal),
        Sight.of("/people/{id}/reviews", Role.OFFICER, scot.value()), Sight.of("/people/{id}/reviews/{review}", Role.SUPERVISOR, scot.value(), scottish.value()),
        Sight.of("/people/{id}/premises", Role.OFFICER, of), Sight.of("/people/{id}/absences", Role.OFFICER, islander.value()), Sight.of("/people/{id}/absences/{absence}", Role.OFFICER, islander.value(), absence),
        Sight.of("/people/{id}/retention", Role.SUPERVISOR, of), Sight.of("/register/records", Role.SUPERVISOR), Sight.of("/register/records", Role.INFORMATION_OFFICER),
        Sight.of("/register/visits", Role.SUPERVISOR), Sight.of("/register/assessments", Role.SUPERVISOR), Sight.of("/register/reactive", Role.SUPERVISOR), Sight.of("/register/caseload", Role.SUPERVISOR),
        Sight.of("/register/due", Role.SUPERVISOR), Sight.of("/register/addresses", Role.SUPERVISOR), Sight.of("/register/stations", Role.SUPERVISOR), Sight.of("/register/stations/{entry}", Role.SUPERVISOR, station),
        Sight.of("/people/{id}/markers", Role.OFFICER, of), Sight.of("/people/{id}/at-risk", Role.OFFICER, of), Sight.of("/people/{id}/markers/{marker}", Role.OFFICER, of, marker),
        Sight.of("/people/{id}/files", Role.OFFICER, of), Sight.of("/people/{id}/files", Role.DECISION_MAKER, of), Sight.of("/people/{id}/files/new", Role.OFFICER, of), Sight.of("/people/{id}/files/{file}/strike", Role.OFFICER, of, file),
        Sight.of("/people/{id}/safety", Role.RESPONSE_OFFICER, of), Sight.of("/people/{id}/intelligence", Role.INTELLIGENCE_OFFICER, of), Sight.of("/people/{id}/intelligence/new", Role.INTELLIGENCE_OFFICER, of),
        Sight.of("/people/{id}/intelligence/{item}", Role.INTELLIGENCE_OFFICER, of, told), Sight.of("/people/{id}/intelligence/{item}/strike", Role.INTELLIGENCE_OFFICER, of, told),
        Sight.of("/register/countries", Role.SUPERVISOR), Sight.of("/register/countries/{entry}", Role.SUPERVISOR, country),
        Sight.of("/register/caseload", Role.SUPERVISOR).asking("of=" + As.officer().id().value()));
  }
}

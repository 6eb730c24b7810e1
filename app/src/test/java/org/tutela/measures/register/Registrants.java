package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.As;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Term;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;

/** Invented people with a conviction, for the tests of the register. */
public record Registrants(People people, Convictions convictions, Register register) {
  static final LocalDate CONVICTED = LocalDate.of(2024, 3, 1);

  /** An assessment with the tool that the police use, made by whoever records it. */
  static RiskAssessment arms(String result) {
    return new RiskAssessment(Optional.of(RiskTool.ARMS), "", "2", result, "", "Interview and papers");
  }

  static RiskAssessment judged(String basis) {
    return new RiskAssessment(Optional.of(RiskTool.NONE), "", "", "", "", basis);
  }

  PersonId person() {
    return person(LocalDate.of(1980, 5, 17));
  }

  PersonId person(LocalDate born) {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Barnabas", "Oakhanger", Sex.MALE, Optional.of(Birth.on(born)), Optional.empty()))).orThrow();
  }

  ConvictionId convicted(PersonId person, ConvictionKind kind, String statute, String section, Integer victimAge, Jurisdiction place) {
    return As.officer(() -> convictions.record(new RecordConviction(person, kind, statute, section, "Offence as charged", Optional.of(CONVICTED.minusYears(1)),
        Optional.empty(), CONVICTED, "Aldmere Crown Court", place, Optional.ofNullable(victimAge), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
  }

  ConvictionId convicted(PersonId person, String section, Integer victimAge) {
    return convicted(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", section, victimAge, Jurisdiction.ENGLAND_AND_WALES);
  }

  static BecomeSubject by(PersonId person, ConvictionId conviction, DisposalKind disposal, int months, int second) {
    return new BecomeSubject(person, conviction, BecomeSubject.Route.BY_CONVICTION, Optional.empty(), disposal, Term.ofMonths(months), Term.ofMonths(second),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /** Somebody subject for ten years from {@link #CONVICTED}. */
  public PersonId subject() {
    var person = person();
    As.officer(() -> register.becomeSubject(by(person, convicted(person, "9", 13), DisposalKind.CUSTODY, 24, 0))).orThrow();
    return person;
  }

  /** Somebody subject for life since a conviction, who notified two days after it. */
  PersonId forLife(LocalDate convicted, Notifications notifications) {
    var person = person();
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "1", "Rape", Optional.of(convicted.minusYears(1)),
        Optional.empty(), convicted, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(30), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> register.becomeSubject(by(person, conviction, DisposalKind.CUSTODY, 60, 0))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, convicted.plusDays(2), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    return person;
  }

  /** As {@link #subject}, and managed under MAPPA since January 2025. */
  PersonId managed(Mappa mappa) {
    var person = subject();
    As.officer(() -> mappa.manage(new Manage(person, Category.ONE, Level.ONE, "Police", "public protection", LocalDate.of(2025, 1, 6), Optional.empty()))).orThrow();
    return person;
  }
}

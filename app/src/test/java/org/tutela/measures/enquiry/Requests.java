package org.tutela.measures.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tutela.As;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Channel;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Frequency;
import org.tutela.intake.Heard;
import org.tutela.intake.Known;
import org.tutela.intake.ParentsAware;
import org.tutela.intake.PartialDate;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request;
import org.tutela.intake.Tongue;
import org.tutela.intake.Warning;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.ScopeAnswer;

/** Requests, and the steps that bring one to a state, for tests. All of the people are invented. */
public final class Requests {
  private Requests() {}

  public static Request mother() {
    return mother("Pellingworth");
  }

  /** @param about the surname of whoever is asked about */
  public static Request mother(String about) {
    return of(about, new Request.Name("Imogen", "Tarrowby"), RelationToChild.PARENT, RelationToApplicant.BOYFRIEND_GIRLFRIEND);
  }

  /** The mother, with a telephone and an e-mail address. @param message whether she has said that a message is safe */
  public static Request mother(Set<ContactMeans> means, Known message) {
    var mother = mother();
    var her = mother.applicant();
    return new Request(mother.channel(), mother.language(), mother.area(), mother.follows(),
        new Request.Applicant(her.name(), "", her.birth(), her.address(), "", "01632 960001", "imogen@home.example", her.tongue(), "", new Request.SafeContact(means, "", message, Known.NO, "")),
        mother.children(), mother.parentsAware(), mother.subject(), mother.access(), mother.worry(), mother.danger(), mother.heard(), mother.warnings());
  }

  public static Request anonymous() {
    return anonymous("Pellingworth");
  }

  public static Request anonymous(String about) {
    return of(about, new Request.Name("", ""), RelationToChild.NOT_SAID, RelationToApplicant.NOT_SAID);
  }

  /** Neither a name nor a way to reach whoever asks. */
  public static Request unreachable() {
    var nameless = anonymous();
    return new Request(Channel.ONLINE, "en", "", "", Request.Applicant.nobody(), nameless.children(), nameless.parentsAware(), nameless.subject(), nameless.access(),
        nameless.worry(), nameless.danger(), nameless.heard(), nameless.warnings());
  }

  public static Request of(Request.Name applicant, RelationToChild toChild, RelationToApplicant toSubject) {
    return of("Pellingworth", applicant, toChild, toSubject);
  }

  private static Request of(String about, Request.Name applicant, RelationToChild toChild, RelationToApplicant toSubject) {
    return new Request(Channel.PHONE, "en", "", "",
        new Request.Applicant(applicant, "", new PartialDate.YearOf(1990), "4 Quill Lane, Northmere", "", applicant.isEmpty() ? "" : "01632 960001", "",
            Tongue.ENGLISH, "", new Request.SafeContact(EnumSet.of(ContactMeans.PHONE), "weekday mornings", Known.NO, Known.YES, "Do not leave a message")),
        List.of(new Request.Child(new Request.Name("Wren", "Tarrowby"), new PartialDate.YearOf(2019), "with me", toChild, "")), ParentsAware.ALL,
        new Request.Subject(new Request.Name("Osric", about), "", new PartialDate.About(40, LocalDate.of(2026, 6, 1)), "", "", toSubject, "", ""),
        new Request.Access(Known.YES, Known.YES, Known.NO, Frequency.DAILY, "He lives with us"), "", Request.Danger.notSaid(), Heard.MEDIA,
        new Request.Warnings(Request.Warnings.CURRENT, EnumSet.complementOf(EnumSet.of(Warning.NOT_SAID))));
  }

  /** The mother says that her child is in danger now. */
  public static Request inDanger() {
    var calm = mother();
    return new Request(calm.channel(), calm.language(), calm.area(), calm.follows(), calm.applicant(), calm.children(), calm.parentsAware(), calm.subject(), calm.access(),
        calm.worry(), new Request.Danger(Known.YES, Known.NOT_SAID, "He is alone with her tonight"), calm.heard(), calm.warnings());
  }

  public static KeyIn keyIn(Request request, Instant at) {
    return new KeyIn(UUID.randomUUID(), at, Optional.empty(), request, Optional.empty());
  }

  /** What an officer finds of the mother's request. */
  public static org.tutela.law.scheme.Request inScheme() {
    return new org.tutela.law.scheme.Request(org.tutela.law.scheme.Request.Applicant.PARENT, true, true, true, 1,
        Set.of(org.tutela.law.scheme.Request.Contact.LIVES_WITH_CHILD), org.tutela.law.scheme.Request.Purpose.PROTECT_A_CHILD);
  }

  public static FirstCheck.Made nothingFound() {
    return new FirstCheck.Made(FirstCheck.System.LOCAL_RECORDS, FirstCheck.Result.NOTHING_FOUND, "", "");
  }

  public static DecideScope accept(ApplicationId id, int version) {
    return new DecideScope(id, version, true, inScheme(), ScopeAnswer.accepted(), "");
  }

  public static Interview interview(UserId interviewer, Instant at, Proofs proofs, String notes) {
    return new Interview(at, interviewer.value().toString(), true, "", proofs, EnumSet.allOf(Interview.Statement.class), true, true, notes);
  }

  public static Proofs everything() {
    return new Proofs(List.of(new Proofs.Proof(Proofs.Of.IDENTITY, Proofs.Document.PASSPORT, "4411", ""),
        new Proofs.Proof(Proofs.Of.ADDRESS, Proofs.Document.BANK_STATEMENT, "2207", ""),
        new Proofs.Proof(Proofs.Of.RELATIONSHIP, Proofs.Document.BIRTH_CERTIFICATE, "9313", "")));
  }

  public static Assign take(ApplicationId id, int version, As officer) {
    return new Assign(id, version, officer.actor().team(), Optional.of(officer.id()));
  }
}

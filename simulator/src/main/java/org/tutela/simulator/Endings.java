package org.tutela.simulator;

import static org.tutela.simulator.Cast.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.FirstContact;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.Recipient;
import org.tutela.law.scheme.RepresentationReason;
import org.tutela.law.scheme.Representations;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.SubjectTold;
import org.tutela.measures.disclosure.Aftercare;
import org.tutela.measures.disclosure.Decide;
import org.tutela.measures.disclosure.MadeDecision;
import org.tutela.measures.disclosure.ReadSecond;
import org.tutela.measures.disclosure.RecordAssessment;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.InterviewNotes;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.simulator.CaseStories.Case;

/** The second half of a case: the interview, the assessment, the decision, and what follows it. */
final class Endings {
  private enum End { DISCLOSED, REFUSED_THEN_DISCLOSED, WITHHELD, NOTHING }

  private final Services services;
  private final Draw draw;
  private final Considering considering;
  private final LocalDate playedTo;

  /** @param playedTo the day on which the last of it happens */
  Endings(Services services, Draw draw, Considering considering, LocalDate playedTo) {
    this.services = services;
    this.draw = draw;
    this.considering = considering;
    this.playedTo = playedTo;
  }

  void interview(Case it, boolean proved) {
    as(it.cast.officer(0), () -> {
      var seen = proved
          ? List.of(proof(Proofs.Of.IDENTITY, Proofs.Document.PASSPORT), proof(Proofs.Of.ADDRESS, Proofs.Document.BANK_STATEMENT),
              proof(Proofs.Of.RELATIONSHIP, Proofs.Document.BIRTH_CERTIFICATE))
          : List.of(proof(Proofs.Of.IDENTITY, Proofs.Document.PASSPORT));
      var interview = new Interview(services.clock().instant(), it.cast.officer(0).id().value().toString(), true, "", new Proofs(seen),
          EnumSet.allOf(Interview.Statement.class), true, true, "The applicant described the contact and was calm.");
      var notes = new InterviewNotes(seen.stream().map(p -> new InterviewNotes.Seen(p.of(), p.document(), "Issuer on the document", p.lastFour())).toList(),
          "At weekends, mostly supervised", "Rumours only", "One other adult at home", "Safe at home", "Genuine", true);
      return services.interviews().record(new Interviews.Hold(it.id, now(it).version(), it.cast.officer(0).id(), "Police station", interview, notes,
          !proved, proved ? "" : "Nothing new in the checks; children’s social care was told what the applicant fears", true)).orThrow();
    });
  }

  Story decide(Story story, Case it, boolean known) {
    End end = !known ? End.NOTHING : draw.chance(0.36) ? draw.chance(0.1) ? End.REFUSED_THEN_DISCLOSED : End.DISCLOSED : End.WITHHELD;
    story.then(days(1, 3), () -> assess(it, end));
    story.then(days(1, 4), () -> decision(it, end, "The child's mother can act on it at once."));
    if (draw.chance(0.97)) story.then(hours(1, 40), () -> consider(it));
    if (end == End.WITHHELD) story.then(hours(2, 30), () -> secondReading(it));
    if (end == End.REFUSED_THEN_DISCLOSED) {
      story.then(days(1, 2), () -> as(it.cast.officer(0), () -> now(it).stage() == Stage.DISCLOSURE_PENDING
          && services.deliveries().refusedToSign(it.id, now(it).version()).orThrow() != null));
      story.then(days(1, 2), () -> decision(it, end, "Decided afresh after the undertaking was refused: the danger to the child outweighs it."));
    }
    if (end != End.DISCLOSED && end != End.REFUSED_THEN_DISCLOSED) return tell(story, it);
    story.then(days(1, 3), () -> {
      disclose(it, end);
      letter(it);
      told(it);
    });
    return draw.chance(0.95) ? story.then(days(7, 15), () -> followUp(it)) : story;
  }

  /** The application named somebody to whom the duty of section 327A applies: it is considered too. */
  private void consider(Case it) {
    if (as(it.cast.officer(0), () -> now(it).finding()) instanceof org.tutela.measures.enquiry.Finding.Held(UUID person)) {
      considering.consider(new PersonId(person), it.cast, it.draw, playedTo.plusDays(it.draw.between(20, 300)));
    }
  }

  private void followUp(Case it) {
    as(it.cast.officer(0), () -> now(it).file().latest(Delivery.class).isPresent()
        && services.deliveries().recordAftercare(it.id, now(it).version(), Aftercare.Kind.FOLLOW_UP, "She has what she needs; the contact has ended").isDone());
  }

  Story tell(Story story, Case it) {
    story.then(hours(4, 40), () -> letter(it));
    return story.then(hours(4, 60), () -> told(it));
  }

  private void letter(Case it) {
    as(it.cast.officer(0), () -> now(it).stage() == Stage.NON_DISCLOSURE_PENDING && !now(it).ofThePolice() && services.deliveries().writeLetter(it.id).isDone());
  }

  private void told(Case it) {
    as(it.cast.officer(0), () -> now(it).stage() == Stage.NON_DISCLOSURE_PENDING && (now(it).ofThePolice()
        ? services.deliveries().closeUntold(it.id, now(it).version(), "The family knows, and children’s social care sees the child", "")
        : services.deliveries().tellOfNothing(it.id, now(it).version(), new Notice(services.clock().instant(), it.cast.officer(0).name(),
            "Letter handed over", true, true, true, true))).isDone());
  }

  /** A case whose person is not settled, because holders elsewhere have not answered yet, waits where it is. */
  private void assess(Case it, End drawn) {
    as(it.cast.officer(0), () -> {
      End end = found(it, drawn);
      if (now(it).finding() instanceof org.tutela.measures.enquiry.Finding.NotLooked) return false;
      services.disclosures().represent(it.id, now(it).version(), it.draw.chance(0.6)
          ? new Representations.Asked("He asked that his work should not be told", "Some weight: the work is not with children", true)
          : new Representations.NotAsked(RepresentationReason.RISK_TO_CHILD, "He may move the family away before anything is said")).orThrow();
      boolean under18 = it.subject.born().plusYears(18).isAfter(London.date(services.clock().instant()));
      return services.disclosures().assess(new RecordAssessment(it.id, now(it).version(), CaseStories.partners(), held(it, end),
          end == End.NOTHING ? Concerns.NONE : Concerns.FOUND, end != End.NOTHING, end != End.NOTHING, under18,
          new RecordAssessment.Risks(end == End.NOTHING ? "None found" : "Unsupervised contact with a person convicted of like offences", "None known",
              "Loss of his lodging; hostility", "", end == End.NOTHING ? "Nothing further" : "The contact goes on as it is",
              "Advice; a written agreement with children's services"))).orThrow() != null;
    });
  }

  /** Of somebody who is not held there is nothing to tell, whatever was drawn. */
  private End found(Case it, End drawn) {
    return now(it).finding() instanceof org.tutela.measures.enquiry.Finding.NobodyHeld ? End.NOTHING : drawn;
  }

  private static org.tutela.law.scheme.Held held(Case it, End end) {
    if (end == End.NOTHING) return org.tutela.law.scheme.Held.NOTHING_RELEVANT;
    return it.subject.convictions().stream().anyMatch(conviction -> conviction.offence().child())
        ? org.tutela.law.scheme.Held.CHILD_SEX_OFFENCES : org.tutela.law.scheme.Held.OTHER_RELEVANT;
  }

  private void decision(Case it, End drawn, String why) {
    as(it.cast.decisionMaker(0), () -> {
      var application = now(it);
      End end = found(it, drawn);
      if (application.stage() != Stage.DECISION) return false;
      boolean disclose = end == End.DISCLOSED || end == End.REFUSED_THEN_DISCLOSED;
      boolean necessary = end != End.NOTHING;
      var findings = new Findings(necessary ? Findings.Finding.yes("Like offences, like contact. " + why) : Findings.Finding.no("Nothing is held"),
          disclose ? Findings.Finding.yes("The contact is going on now. " + why) : Findings.Finding.no("Children's services supervise the contact already"),
          necessary ? Findings.Finding.yes("One person is told, and only of this. " + why) : Findings.Finding.no("There is nothing to weigh"),
          "He may lose his lodging; probation finds another");
      var category = disclose ? held(it, end) == org.tutela.law.scheme.Held.CHILD_SEX_OFFENCES ? OutcomeCategory.DISCLOSE_CSO : OutcomeCategory.DISCLOSE_OTHER
          : end == End.NOTHING ? OutcomeCategory.NO_CONCERNS : OutcomeCategory.NO_DISC_CONCERNS;
      var applicant = application.request().applicant().name().whole();
      return services.disclosures().decide(new Decide(it.id, application.version(), findings, category,
          disclose ? why : "The contact is supervised and the mother protects the child already",
          disclose ? "He has been convicted of a sexual offence against a child." : "",
          new Recipient(disclose ? applicant : "", Recipient.Relation.PARENT, application.file().latest(FirstContact.class).isPresent(), disclose ? "She lives with the child" : ""),
          disclose ? "Not to be passed on" : "", new Decide.TellSubject(disclose, disclose ? "He is told by his officer" : ""), "Children's services",
          it.draw.chance(0.2), true)).orThrow() != null;
    });
  }

  private void secondReading(Case it) {
    as(it.cast.decisionMaker(1), () -> {
      Optional<MadeDecision> waiting = services.disclosures().working(it.id).orThrow().waiting();
      return waiting.isPresent()
          && services.disclosures().readSecond(new ReadSecond(it.id, now(it).version(), waiting.get().id(), true, "The reasons meet the presumption")).orThrow() != null;
    });
  }

  private void disclose(Case it, End end) {
    as(it.cast.officer(0), () -> {
      var application = now(it);
      if (application.stage() != Stage.DISCLOSURE_PENDING) return false;
      var at = services.clock().instant();
      var applicant = application.request().applicant();
      return services.deliveries().deliver(it.id, application.version(), new Delivery(at, "At the police station", it.cast.officer(0).name(),
          Delivery.Method.IN_PERSON, applicant.name().whole(), applicant.address() + "\n" + applicant.postcode(),
          "He has been convicted of a sexual offence against a child.", EnumSet.allOf(Delivery.Warning.class), end == End.DISCLOSED, true,
          new SubjectTold.Told(at.plus(Duration.ofHours(3)), it.cast.officer(0).name(), false), "Leaflet, and a call from children's services",
          London.date(at).plusDays(14))).orThrow() != null;
    });
  }

  private static Proofs.Proof proof(Proofs.Of of, Proofs.Document document) {
    return new Proofs.Proof(of, document, "4417", "");
  }

  private Application now(Case it) {
    return services.enquiries().open(it.id).orThrow();
  }

  private Duration days(int from, int to) {
    return Duration.ofMinutes(draw.between(from * 1440, to * 1440));
  }

  private Duration hours(int from, int to) {
    return Duration.ofMinutes(draw.between(from * 60, to * 60));
  }
}

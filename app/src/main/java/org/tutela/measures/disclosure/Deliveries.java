package org.tutela.measures.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.casework.post.Letter;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendLetter;
import org.tutela.casework.post.SentLetter;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.ApplicantLearns;
import org.tutela.law.scheme.Application.DisclosurePending;
import org.tutela.law.scheme.Application.NonDisclosurePending;
import org.tutela.law.scheme.ClosedUntold;
import org.tutela.law.scheme.Decision;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.SigningRefused;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.ui.Language;

/** What follows a decision: the disclosure in person, the letter that says nothing, and aftercare. */
@Service
public class Deliveries {
  static final String FOLLOW_UP = "DISCLOSURE_FOLLOW_UP";
  static final String TELL_APPLICANT = "TELL_APPLICANT";

  private final Gate gate;
  private final Enquiries enquiries;
  private final Course course;
  private final AftercareStore aftercare;
  private final DecisionStore decisions;
  private final Post post;
  private final Work work;
  private final Ids ids;
  private final Clock clock;

  Deliveries(Gate gate, Enquiries enquiries, Course course, AftercareStore aftercare, DecisionStore decisions, Post post, Work work, Ids ids,
             Clock clock) {
    this.gate = gate;
    this.enquiries = enquiries;
    this.course = course;
    this.aftercare = aftercare;
    this.decisions = decisions;
    this.post = post;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  /** Records the disclosure as it was made, and closes the application. */
  public Outcome<ApplicationId> deliver(ApplicationId id, int version, Delivery delivery) {
    return gate.pass(Permission.MAKE_DISCLOSURE, visit -> {
      if (delivery.at() != null && delivery.at().isAfter(clock.instant())) return Outcome.refused("at", "The disclosure cannot be in the future");
      return course.disclosed(id, version, delivery).then(closed -> {
        visit.concerning(closed.target());
        if (standardWordsOwed(closed)) tellApplicant(closed, visit.actor().id());
        return work.open(new OpenTask(FOLLOW_UP, Permission.RECORD_AFTERCARE, "Follow up a disclosure: " + closed.reference(), Urgency.ROUTINE, closed.area(), closed.team(),
            Optional.of(visit.actor().id()), "disclosure", id.value(), "/applications/" + id.value() + "/disclosure", closed.person(),
            London.endOf(delivery.followUpOn())));
      }).map(_ -> id);
    });
  }

  /** Writes the paper that whoever is to be told signs before anything is said (D-5). */
  public Outcome<LetterId> writeUndertaking(ApplicationId id, int version, Language language) {
    return gate.pass(Permission.MAKE_DISCLOSURE, visit -> enquiries.open(id).then(application -> {
      visit.concerning(application.target());
      if (application.version() != version) return Outcome.conflict("this application");
      if (!(application.law() instanceof DisclosurePending pending)) return Outcome.refused("", "An undertaking is signed once a disclosure is decided, and before it is made");
      if (application.unsettled().isPresent()) return Outcome.refused("", application.unsettled().get());
      return post.write(new SendLetter(new Letter.Undertaking(application.reference()), language, application.area(), pending.decision().recipient().name(), "", "application", id.value()));
    }));
  }

  /** Somebody else was told than the applicant, who then gets the same words as if nobody had been: silence would be an answer (N-4, N-6). */
  private static boolean standardWordsOwed(Application application) {
    return application.file().latest(Delivery.class).isPresent() && !application.nobodyToTell()
        && application.file().latest(Decision.class).filter(Decision.ToDisclose.class::isInstance).map(Decision.ToDisclose.class::cast)
            .filter(decided -> ApplicantLearns.of(decided.recipient().isApplicant(), decided.category()) != ApplicantLearns.THE_DISCLOSURE).isPresent();
  }

  private void tellApplicant(Application closed, UserId officer) {
    work.open(new OpenTask(TELL_APPLICANT, Permission.TELL_OF_NOTHING, "Tell the applicant in the standard words: " + closed.reference(), Urgency.ROUTINE, closed.area(),
        closed.team(), Optional.of(officer), "disclosure", closed.id().value(), "/applications/" + closed.id().value() + "/disclosure", closed.person(),
        clock.instant().plus(Duration.ofDays(2)))).orThrow();
  }

  /** The protector will not sign: nothing is said, and the decision is taken again (D-6). */
  public Outcome<ApplicationId> refusedToSign(ApplicationId id, int version) {
    return gate.pass(Permission.MAKE_DISCLOSURE, visit -> course.refusedUndertaking(id, version, clock.instant()).map(application -> {
      visit.concerning(application.target());
      return id;
    }));
  }

  /** Writes the standard letter; it takes nothing of the case but its reference (N-2). */
  public Outcome<LetterId> writeLetter(ApplicationId id) {
    return gate.pass(Permission.TELL_OF_NOTHING, visit -> enquiries.open(id).then(application -> {
      visit.concerning(application.target());
      if (!(application.law() instanceof NonDisclosurePending) && !standardWordsOwed(application)) {
        return Outcome.refused("", "The letter is written when it has been decided that nothing is disclosed, or to an applicant who is not the one who was told");
      }
      if (application.unsettled().isPresent()) return Outcome.refused("", application.unsettled().get());
      var applicant = application.request().applicant();
      if (application.ofThePolice()) return Outcome.refused("", "Nobody asked, so there is nobody to write to");
      if (applicant.anonymous()) return Outcome.refused("", "The applicant gave no name to write to");
      return post.write(new SendLetter(new Letter.NothingToDisclose(application.reference()), application.writtenIn(), application.area(),
          applicant.name().whole(), (applicant.address() + "\n" + applicant.postcode()).strip(), "application", id.value()));
    }));
  }

  /** Records that the applicant was told that there is nothing to give, and closes the application. */
  public Outcome<ApplicationId> tellOfNothing(ApplicationId id, int version, Notice notice) {
    return gate.pass(Permission.TELL_OF_NOTHING, visit -> {
      if (notice.at() != null && notice.at().isAfter(clock.instant())) return Outcome.refused("at", "The applicant cannot have been told in the future");
      return course.notified(id, version, notice).map(closed -> {
        visit.concerning(closed.target());
        return id;
      });
    });
  }

  /** A case ends without a disclosure where nobody asked, or nobody knows who did: nobody is told, and the officer says why it ends. @param concern what was found of it, where nobody was met */
  public Outcome<ApplicationId> closeUntold(ApplicationId id, int version, String reason, String concern) {
    return gate.pass(Permission.TELL_OF_NOTHING, visit -> course.closedUntold(id, version, new ClosedUntold(clock.instant(), visit.actor().name(), reason), concern).map(closed -> {
      visit.concerning(closed.target());
      return id;
    }));
  }

  /** Records what happened after a disclosure. A request to share stays refused until the police agree (D-7). */
  public Outcome<ApplicationId> recordAftercare(ApplicationId id, int version, Aftercare.Kind kind, String text) {
    return gate.pass(Permission.RECORD_AFTERCARE, visit -> enquiries.open(id).then(application -> {
      visit.concerning(application.target());
      if (application.version() != version) return Outcome.conflict("this application");
      if (application.file().latest(Delivery.class).isEmpty()) return Outcome.refused("", "There is no disclosure that this could follow");
      if (text.isBlank()) return Outcome.refused("text", "Say what happened");
      if ((kind == Aftercare.Kind.SHARING_AGREED || kind == Aftercare.Kind.SHARING_NOT_AGREED) && !sharingAsked(id)) {
        return Outcome.refused("kind", "There is no request to share that waits for an answer");
      }
      if (kind == Aftercare.Kind.APPLICANT_TOLD && !standardWordsOwed(application)) return Outcome.refused("kind", "The applicant is the one who was told, or there is none");
      visit.note("kind", kind.name());
      aftercare.insert(ids.next(), id, new Aftercare(kind, text, clock.instant(), visit.actor().id()), application.area());
      var recorded = course.aftercare(id, version);
      return switch (kind) {
        case FOLLOW_UP -> recorded.then(_ -> work.done("disclosure", id.value(), FOLLOW_UP)).map(_ -> id);
        case APPLICANT_TOLD -> recorded.then(_ -> work.done("disclosure", id.value(), TELL_APPLICANT)).map(_ -> id);
        default -> recorded.map(Application::id);
      };
    }));
  }

  private boolean sharingAsked(ApplicationId id) {
    return aftercare.of(id).stream().map(Aftercare::kind)
        .filter(kind -> kind == Aftercare.Kind.REQUEST_TO_SHARE || kind == Aftercare.Kind.SHARING_AGREED || kind == Aftercare.Kind.SHARING_NOT_AGREED)
        .reduce((_, later) -> later).filter(Aftercare.Kind.REQUEST_TO_SHARE::equals).isPresent();
  }

  /** What was decided, disclosed or written, and what followed. */
  public Outcome<Delivered> delivered(ApplicationId id) {
    return gate.pass(Permission.SEE_DECISION, visit -> enquiries.open(id).then(application -> {
      visit.concerning(application.target());
      return post.lettersOf("application", id.value()).map(letters -> new Delivered(application,
          decisions.all(id).stream().filter(MadeDecision::stands).findFirst(), application.file().latest(Delivery.class),
          application.file().all(SigningRefused.class).size(), application.file().latest(Notice.class), letters, aftercare.of(id), standardWordsOwed(application)));
    }));
  }

  /**
   * @param refusals how often the undertaking was refused
   * @param toldElsewhere the disclosure was made to somebody else than the applicant, who gets the standard words
   */
  public record Delivered(Application application, Optional<MadeDecision> decision, Optional<Delivery> delivery, int refusals, Optional<Notice> notice,
                          List<SentLetter> letters, List<Aftercare> aftercare, boolean toldElsewhere) {
    public boolean applicantWaits() {
      return toldElsewhere && aftercare.stream().noneMatch(after -> after.kind() == Aftercare.Kind.APPLICANT_TOLD);
    }

    /** What can have followed: the applicant is told of only where somebody else was. */
    public List<Aftercare.Kind> kinds() {
      return Arrays.stream(Aftercare.Kind.values()).filter(kind -> toldElsewhere || kind != Aftercare.Kind.APPLICANT_TOLD).toList();
    }
  }
}

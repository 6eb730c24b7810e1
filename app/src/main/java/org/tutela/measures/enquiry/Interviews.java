package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Reason;
import org.tutela.law.scheme.Application.AwaitingInterview;
import org.tutela.law.scheme.ConcernAssessed;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.Stage;

/** The meeting with the applicant: who they are, what they fear. Nothing about the person asked about is said in it. */
@Service
public class Interviews {
  private final Gate gate;
  private final Cases cases;
  private final InterviewStore store;
  private final Ids ids;

  Interviews(Gate gate, Cases cases, InterviewStore store, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.ids = ids;
  }

  /**
   * @param interview as the scheme's rules look at it; its interviewer is {@code interviewer}'s id as text
   * @param identityNotProved the proofs could not be had, and nothing will be disclosed for want of them
   * @param concern where they were not proved, what was found of the concern about the child all the same, and what is done (E-8)
   * @param warningsRead the officer has read what the record made the rules warn of
   */
  public record Hold(ApplicationId application, int version, UserId interviewer, String place, Interview interview, InterviewNotes notes,
                     boolean identityNotProved, String concern, boolean warningsRead) {}

  public Outcome<Application> book(ApplicationId id, int version, Instant startsAt, String place, UserId interviewer) {
    return gate.pass(Permission.HOLD_INTERVIEW, visit -> cases.at(visit, id, version).then(application ->
        cases.in(AwaitingInterview.class, application, "Booking an interview").then(_ -> {
          if (!startsAt.isAfter(cases.now())) return Outcome.refused("starts", "The interview must be in the future");
          if (place.isBlank()) return Outcome.refused("place", "Enter where the interview is");
          store.book(ids.next(), id, startsAt, place, interviewer, cases.now(), visit.actor().id());
          return cases.note(visit, application, "INTERVIEW_BOOKED", "");
        })));
  }

  /** With every proof it goes to the risk assessment and counts as an application; without, nothing is disclosed (ID-1, ID-4). */
  public Outcome<Application> record(Hold hold) {
    return gate.pass(Permission.HOLD_INTERVIEW, visit -> cases.at(visit, hold.application(), hold.version()).then(application -> {
      var held = hold.interview();
      if (held.at().isAfter(cases.now())) return Outcome.refused("at", "The interview must have been held");
      if (London.date(held.at()).isBefore(London.date(application.firstContact()))) return Outcome.refused("at", "The interview cannot have been held before the first contact");
      List<Reason> warnings = held.warnings();
      if (!warnings.isEmpty() && !hold.warningsRead()) {
        return Outcome.refused(warnings.stream().map(warning -> new Problem(warning.about(), warning.text() + ". Change it, or confirm that it is right")).toList());
      }
      var hands = application.hands().interviewed(hold.interviewer());
      var saved = hold.identityNotProved()
          ? cases.move(visit, application, AwaitingInterview.class, "IDENTITY_NOT_PROVED", "Recording the interview",
              waiting -> waiting.identityNotProved(held, new ConcernAssessed(cases.now(), visit.actor().name(), hold.concern())), change -> change.by(hands).because(hold.concern()))
          : cases.move(visit, application, AwaitingInterview.class, "INTERVIEW_COMPLETE", "Recording the interview",
              waiting -> waiting.complete(held), change -> change.by(hands));
      return saved.map(after -> {
        store.held(ids.next(), after.id(), held.at(), hold.place(), hold.interviewer(), hold.notes(), cases.now(), visit.actor().id());
        return after;
      });
    }));
  }

  /** What the rules would warn of, for the page that asks for confirmation. */
  public static List<Reason> warnings(Interview interview) {
    return interview.warnings();
  }

  /** What is booked stands while it is waited for: withdrawn, passed on or found to be malicious, there is nothing to meet for. */
  public Outcome<List<BookedInterview>> of(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(application -> {
      var interviews = store.of(id);
      return application.stage() == Stage.AWAIT_INTERVIEW ? interviews : interviews.stream().map(BookedInterview::calledOff).toList();
    }));
  }
}

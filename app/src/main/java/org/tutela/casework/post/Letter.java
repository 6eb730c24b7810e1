package org.tutela.casework.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tutela.ui.Words;

/** The letters that are written, each with the facts it may carry and no others: what is not here cannot leak. */
public sealed interface Letter {
  /** What the reader quotes. */
  String reference();

  /** To the applicant: received, and what comes next. */
  record Acknowledgement(String reference, LocalDate received) implements Letter {}

  /** To the applicant: where and when, and what to bring. */
  record InterviewAppointment(String reference, Instant at, String place) implements Letter {}

  /**
   * To the applicant, when nothing is disclosed. It is given nothing but the reference, so that it is the same to the
   * letter whether nothing is held or something is (N-2).
   */
  record NothingToDisclose(String reference) implements Letter {}

  /**
   * To the applicant: not a request under the scheme, and why (E-4). It is given which of the scheme's conditions what they said does
   * not meet, and no officer's words, so that it is the same whoever is asked about.
   */
  record OutsideTheScheme(String reference, List<Lack> lacks) implements Letter {
    public enum Lack { NO_PERSON, NO_CHILD, NO_CONTACT, ABOUT_A_JOB, NOT_TO_PROTECT, ANOTHER_SCHEME }

    public OutsideTheScheme {
      lacks = List.copyOf(lacks);
    }
  }

  /** To the applicant: another force has taken the request over. */
  record HandedOver(String reference, Words to) implements Letter {}

  /** To the applicant: withdrawn as asked. */
  record Withdrawn(String reference) implements Letter {}

  /**
   * To the person asked about: an invitation to make representations. Its reference is its own, so that it leads to
   * nobody who asked (REP-6).
   */
  record InvitationToRepresent(String reference, LocalDate replyBy) implements Letter {}

  /** To a registrant who applied that the requirements end: received when, and until when it is to be determined. It names no offence (R4). */
  record ReviewAcknowledged(String reference, LocalDate received, LocalDate determineBy) implements Letter {}

  /** For whoever is told of a disclosure, to sign before anything is said; the police keep it. It says nothing of what is disclosed, nor of whom (D-3, D-5). */
  record Undertaking(String reference) implements Letter {}
}

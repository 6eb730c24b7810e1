package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Request;
import org.tutela.law.scheme.CaseFile;
import org.tutela.law.scheme.Deadline;
import org.tutela.law.scheme.Deadlines;
import org.tutela.law.scheme.Decision;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.MaliciousRequest;
import org.tutela.law.scheme.Origin;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.Transfer;
import org.tutela.ui.Language;

/**
 * One request as it stands. In the counts it is an enquiry, and an application only once the interview is complete.
 *
 * @param law its state and everything on its file, as the scheme's rules know them; the only thing that moves it
 * @param request what was asked, in the applicant's words
 * @param finding who the person asked about is
 * @param doubted an officer says that the person found is the wrong one, and no second officer has answered
 * @param linkedTo the closed enquiry that this one brings new information to
 */
public record Application(
    ApplicationId id,
    String reference,
    AreaCode area,
    String team,
    Optional<UserId> owner,
    org.tutela.law.scheme.Application law,
    Request request,
    Finding finding,
    boolean doubted,
    boolean malicious,
    Hands hands,
    Optional<Instant> closedAt,
    Optional<ApplicationId> linkedTo,
    int version) {

  public CaseFile file() {
    return law.file();
  }

  public Stage stage() {
    return law.stage();
  }

  public Origin origin() {
    return law.file().origin();
  }

  public Instant firstContact() {
    return law.file().firstContact();
  }

  public Deadlines deadlines() {
    return law.file().deadlines();
  }

  public Set<Flag> flags(Instant now) {
    return law.file().flags(now);
  }

  /** The police's own from the beginning, or since the applicant withdrew: nobody asks, so nobody is told and nobody can withdraw. */
  public boolean ofThePolice() {
    return origin() == Origin.RIGHT_TO_KNOW;
  }

  /** Nothing can be said to anybody when the case ends: it is the police's own, or nobody knows who asked. */
  public boolean nobodyToTell() {
    return file().nobodyToTell();
  }

  /** None is overdue once the case is closed; what was missed before stays in {@link #deadlines()}. */
  public List<Deadline> overdue(Instant now) {
    return stage().isOpen() ? deadlines().overdue(now) : List.of();
  }

  public Optional<OutcomeCategory> outcome() {
    return law instanceof org.tutela.law.scheme.Application.Closed closed ? Optional.of(closed.outcome()) : Optional.empty();
  }

  /** The person held, once somebody has found who is meant. */
  public Optional<UUID> person() {
    return finding instanceof Finding.Held(var person) ? Optional.of(person) : Optional.empty();
  }

  /** When the force that has it now accepted it from another. */
  public Optional<Instant> handedOverAt() {
    return file().all(Transfer.class).stream().flatMap(transfer -> transfer.acceptedAt().stream()).reduce((_, later) -> later);
  }

  /**
   * Why nothing may be weighed, decided or said about a person now, and what to do first; it might be about a namesake. Empty where
   * the applicant's identity was not proved, or the request was found to be malicious: then nothing is weighed, whoever is meant.
   */
  public Optional<String> unsettled() {
    if (stage() == Stage.NON_DISCLOSURE_PENDING && (file().latest(Decision.class).isEmpty() || file().latest(MaliciousRequest.class).isPresent())) return Optional.empty();
    if (doubted) return Optional.of("An officer says that the wrong person was found: a second officer answers that first, under “Person”");
    return finding instanceof Finding.NotLooked
        ? Optional.of("Find out who is meant first: an officer records the person, or that nobody held is meant, under “Person”") : Optional.empty();
  }

  /** The language that the applicant asked to be written to in; that of the form where they asked for another or for none. */
  public Language writtenIn() {
    return switch (request.applicant().tongue()) {
      case WELSH -> Language.CY;
      case ENGLISH -> Language.EN;
      case OTHER, NOT_SAID -> request.language().equals("cy") ? Language.CY : Language.EN;
    };
  }

  public Target target() {
    return new Target("application", id.value(), area, person());
  }
}

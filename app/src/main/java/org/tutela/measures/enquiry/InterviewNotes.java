package org.tutela.measures.enquiry;

import java.util.List;
import org.tutela.law.scheme.Proofs;

/** What form F-F2F records beyond what the scheme's rules look at. */
public record InterviewNotes(
    List<Seen> documents, String contact, String alreadyKnown, String othersInHomes, String applicantSafety, String motive,
    boolean packGiven) {

  /** A document as it was seen: never more than its last four characters. */
  public record Seen(Proofs.Of proves, Proofs.Document document, String issuer, String lastFour) {}

  public InterviewNotes {
    documents = List.copyOf(documents);
  }
}

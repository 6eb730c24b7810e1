package org.tutela.measures.enquiry;

import java.util.List;
import java.util.stream.Stream;
import org.tutela.law.scheme.Proofs;

/**
 * What form F-F2F records beyond what the scheme's rules look at, and what of form F-ICF the first contact does not ask for.
 *
 * @param earlierAddresses of the person asked about
 * @param children in the request's order
 */
public record InterviewNotes(
    List<Seen> documents, String contact, String alreadyKnown, String othersInHomes, String applicantSafety, String motive,
    boolean packGiven, Particulars applicant, Particulars subject, String earlierAddresses, List<OfChild> children) {

  /** A document as it was seen: never more than its last four characters. */
  public record Seen(Proofs.Of proves, Proofs.Document document, String issuer, String lastFour) {}

  /** Each as they say it, and empty where they do not. */
  public record Particulars(String gender, String placeOfBirth, String ethnicOrigin) {
    static final Particulars NONE = new Particulars("", "", "");

    Stream<String> said() {
      return Stream.of(gender, placeOfBirth, ethnicOrigin).filter(words -> !words.isBlank());
    }
  }

  /** @param person what the person asked about is to the child */
  public record OfChild(Particulars particulars, String person) {}

  public InterviewNotes {
    documents = List.copyOf(documents);
    applicant = applicant == null ? Particulars.NONE : applicant;
    subject = subject == null ? Particulars.NONE : subject;
    earlierAddresses = earlierAddresses == null ? "" : earlierAddresses;
    children = children == null ? List.of() : List.copyOf(children);
  }

  public InterviewNotes(List<Seen> documents, String contact, String alreadyKnown, String othersInHomes, String applicantSafety, String motive, boolean packGiven) {
    this(documents, contact, alreadyKnown, othersInHomes, applicantSafety, motive, packGiven, null, null, null, null);
  }

  /** Something was said of anybody's gender, birth, origin or earlier addresses. */
  public boolean anyParticulars() {
    return Stream.of(applicant.said(), subject.said(), Stream.of(earlierAddresses), children.stream().flatMap(child -> child.particulars().said()), children.stream().map(OfChild::person))
        .flatMap(words -> words).anyMatch(words -> !words.isBlank());
  }
}

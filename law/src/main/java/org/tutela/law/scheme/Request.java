package org.tutela.law.scheme;

import java.util.Set;

/**
 * What was asked, as the rules of eligibility need it.
 *
 * @param particularChildren how many children are named or can be identified
 * @param contact every kind of contact the person has with such a child
 */
public record Request(
    Applicant applicant, boolean applicantIdentified, boolean applicantAdult, boolean subjectIdentified,
    int particularChildren, Set<Contact> contact, Purpose purpose) implements Entry {

  /** Who asks. Kinship is not needed. */
  public enum Applicant {
    PARENT, GUARDIAN, CARER, GRANDPARENT, OTHER_RELATIVE, NEIGHBOUR, FRIEND, PROFESSIONAL, OTHER;

    /** The pilots' circle of people who could receive information. */
    public boolean parentGuardianOrCarer() {
      return this == PARENT || this == GUARDIAN || this == CARER;
    }
  }

  /** Enough access to a particular child to pose a real risk of harm (Buckinghamshire, restating the 2023 guidance). */
  public enum Contact {
    LIVES_WITH_CHILD, WORKS_IN_HOUSEHOLD, TALKS_ONLINE_OR_BY_PHONE, SHARED_AREAS_UNSUPERVISED, THROUGH_FAMILY_UNSUPERVISED
  }

  /** Why someone asks; for a child who lives in Scotland or Northern Ireland under the scheme of that place. */
  public enum Purpose { PROTECT_A_CHILD, PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME, VET_AN_EMPLOYEE, CURIOSITY_OR_DISLIKE }

  public Request {
    contact = Set.copyOf(contact);
  }

  Request underAnotherScheme() {
    return new Request(applicant, applicantIdentified, applicantAdult, subjectIdentified, particularChildren, contact, Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME);
  }
}

package org.tutela.measures.enquiry;

/**
 * What must happen with an application's step, in the same transaction, or the step does not happen. Implemented by those
 * who have a duty because of it.
 */
public interface EnquiryStep {
  /** The person asked about is found to be a person held; {@code application.person()} is there. */
  default void subjectIdentified(Application application) {}

  /** Something was added to the application's file. */
  default void filed(Application application) {}

  /** The application is closed, however it ended. */
  default void closed(Application application) {}
}

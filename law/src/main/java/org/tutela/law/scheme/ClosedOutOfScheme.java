package org.tutela.law.scheme;

/** The applicant was told that the request is outside the scheme, and the enquiry ends. */
public record ClosedOutOfScheme(boolean applicantTold) implements Entry {}

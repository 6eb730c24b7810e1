package org.tutela.law.scheme;

/** The enquiry ends outside the scheme: the applicant was told so, or there is nobody to tell. */
public record ClosedOutOfScheme(boolean applicantTold) implements Entry {}

package org.tutela.measures.enquiry;

import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.ScopeAnswer;

/**
 * Whether the request falls under the scheme.
 *
 * @param facts as the officer finds them, which need not be as the applicant put them
 * @param answer what the applicant is told; outside the scheme also why, and what is done instead
 * @param concern what the concern is dealt with as, outside the scheme; "" when there is none
 */
public record DecideScope(ApplicationId application, int version, boolean inScheme, Request facts, ScopeAnswer answer, String concern) {}

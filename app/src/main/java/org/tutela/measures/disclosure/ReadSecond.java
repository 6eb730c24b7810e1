package org.tutela.measures.disclosure;

import org.tutela.measures.enquiry.ApplicationId;

/**
 * The second reader's answer to a decision not to disclose although the presumption holds.
 *
 * @param version of the application as the reader had it before them
 */
public record ReadSecond(ApplicationId application, int version, DecisionId decision, boolean agreed, String reasons) {}

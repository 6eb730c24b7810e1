package org.tutela.measures.disclosure;

import org.tutela.measures.enquiry.ApplicationId;

/** The second reader's answer to a decision not to disclose although the presumption holds. */
public record ReadSecond(ApplicationId application, DecisionId decision, boolean agreed, String reasons) {}

package org.tutela.measures.enquiry;

import org.tutela.foundation.kernel.UserId;

/**
 * A child may be in danger now.
 *
 * @param action what is being done at once
 * @param owner who acts
 */
public record RaiseImmediateRisk(ApplicationId application, String why, String action, UserId owner) {}

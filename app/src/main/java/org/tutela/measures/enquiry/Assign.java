package org.tutela.measures.enquiry;

import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** @param to the new owner, or nobody: the application goes back on its team's list, never off every list */
public record Assign(ApplicationId application, int version, String team, Optional<UserId> to) {}

package org.tutela.casework.convictions;

import java.time.Instant;
import org.tutela.foundation.kernel.UserId;

/** The responsible authority's opinion whether an offence under the law of another place corresponds (CJA 2003 s.327B(5)). */
public record ForeignOpinion(boolean corresponds, String reasons, UserId by, Instant at) {}

package org.tutela.oversight.returns;

import org.tutela.foundation.kernel.AreaCode;

/** How one area stands with the duty of s.327A. */
public record AreaDuty(AreaCode area, String name, boolean own, Count due, Count overdue, Count toDisclose, Count notToDisclose) {}

/** Owns the figures of a year, counted from the rows of every module; decides nothing, and shows nobody. */
@ApplicationModule(displayName = "returns", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.work", "measures.enquiry", "measures.mappa", "measures.disclosure"})
package org.tutela.oversight.returns;

import org.springframework.modulith.ApplicationModule;

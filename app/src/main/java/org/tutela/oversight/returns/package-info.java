/** Owns the figures of a year, and of how alerts were answered, counted from the rows of every module; decides nothing, and shows nobody who is watched over. */
@ApplicationModule(displayName = "returns", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.work", "measures.enquiry", "measures.mappa", "measures.disclosure", "measures.tracking", "measures.tracking :: files"})
package org.tutela.oversight.returns;

import org.springframework.modulith.ApplicationModule;

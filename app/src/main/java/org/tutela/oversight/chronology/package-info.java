/** Owns one timeline for a case or a person, read from every module; decides nothing. */
@ApplicationModule(displayName = "chronology", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "foundation.inspection", "casework.people", "casework.convictions", "casework.work", "casework.post", "casework.papers", "measures.enquiry", "measures.mappa", "measures.disclosure"})
package org.tutela.oversight.chronology;

import org.springframework.modulith.ApplicationModule;

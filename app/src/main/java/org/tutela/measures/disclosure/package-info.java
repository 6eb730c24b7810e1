/** Owns the duty to consider, the test, representations, the decision, its delivery and aftercare. Refuses to decide by machine. */
@ApplicationModule(displayName = "disclosure", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people", "casework.convictions", "casework.work", "casework.post", "casework.papers", "measures.enquiry", "measures.mappa", "measures.register", "measures.tracking"})
package org.tutela.measures.disclosure;

import org.springframework.modulith.ApplicationModule;

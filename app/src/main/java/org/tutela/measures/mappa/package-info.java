/** Owns who is managed, where, in which category and at which level. */
@ApplicationModule(displayName = "mappa", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people", "casework.convictions", "casework.work", "casework.post", "casework.papers", "measures.register"})
package org.tutela.measures.mappa;

import org.springframework.modulith.ApplicationModule;

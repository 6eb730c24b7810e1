/** Owns persons held, their names, identifiers and addresses, and finding the person somebody means. */
@ApplicationModule(displayName = "people", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.work"})
package org.tutela.casework.people;

import org.springframework.modulith.ApplicationModule;

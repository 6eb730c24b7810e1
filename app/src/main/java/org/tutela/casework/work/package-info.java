/** Owns tasks: what is due, from whom, by when; worklists, bank holidays, reassignment. */
@ApplicationModule(displayName = "work", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: events", "foundation.access :: web"})
package org.tutela.casework.work;

import org.springframework.modulith.ApplicationModule;

/** Owns orders and licence conditions: their terms, how long each lasts, breaches, and passports surrendered under them. */
@ApplicationModule(displayName = "conditions", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people", "casework.work"})
package org.tutela.casework.conditions;

import org.springframework.modulith.ApplicationModule;

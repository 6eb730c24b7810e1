/** Owns orders and licence conditions: their terms, how long each lasts, and breaches. */
@ApplicationModule(displayName = "conditions", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people"})
package org.tutela.casework.conditions;

import org.springframework.modulith.ApplicationModule;

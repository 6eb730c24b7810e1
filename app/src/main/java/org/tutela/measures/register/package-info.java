/**
 * Owns who is subject to the notification requirements, for how long and why. Refuses to shorten a period by hand and to say that an
 * offence was committed.
 */
@ApplicationModule(displayName = "register", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.intelligence", "casework.people", "casework.convictions", "casework.conditions", "casework.work", "casework.post"})
package org.tutela.measures.register;

import org.springframework.modulith.ApplicationModule;

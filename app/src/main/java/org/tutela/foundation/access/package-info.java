/** Owns staff, roles, sessions, purpose, restricted records and break-glass: the one decision point. */
@ApplicationModule(displayName = "access", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.audit"})
package org.tutela.foundation.access;

import org.springframework.modulith.ApplicationModule;

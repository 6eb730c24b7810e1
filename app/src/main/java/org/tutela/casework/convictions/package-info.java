/** Owns convictions, cautions and findings, and what Schedule 34A makes of them. */
@ApplicationModule(displayName = "convictions", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people"})
package org.tutela.casework.convictions;

import org.springframework.modulith.ApplicationModule;

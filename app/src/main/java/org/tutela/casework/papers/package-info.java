/** Owns the bytes of letters and forms as sent, with their hashes. */
@ApplicationModule(displayName = "papers", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web"})
package org.tutela.casework.papers;

import org.springframework.modulith.ApplicationModule;

/** Owns the bytes of letters and forms as sent, with their hashes, and the photographs and documents on a person's record. */
@ApplicationModule(displayName = "papers", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people"})
package org.tutela.casework.papers;

import org.springframework.modulith.ApplicationModule;

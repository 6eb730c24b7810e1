/** Owns the tamper-evident log of every read of a person and every write. Refuses update and delete. */
@ApplicationModule(displayName = "audit", allowedDependencies = {"foundation.kernel"})
package org.tutela.foundation.audit;

import org.springframework.modulith.ApplicationModule;

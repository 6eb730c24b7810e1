/** Owns the reading of the log: who read and changed what. Every reading is itself an entry (L-4). Refuses to change anything. */
@ApplicationModule(displayName = "inspection", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.audit", "foundation.access", "foundation.access :: web"})
package org.tutela.foundation.inspection;

import org.springframework.modulith.ApplicationModule;

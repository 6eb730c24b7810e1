/** Owns ids, outcomes, areas and how a page is answered. Refuses to know any person. */
@ApplicationModule(displayName = "kernel", allowedDependencies = {})
package org.tutela.foundation.kernel;

import org.springframework.modulith.ApplicationModule;

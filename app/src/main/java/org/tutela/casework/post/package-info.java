/** Owns letters and messages: templates in English and Welsh, delivery, safe-contact rules. */
@ApplicationModule(displayName = "post", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.papers"})
package org.tutela.casework.post;

import org.springframework.modulith.ApplicationModule;

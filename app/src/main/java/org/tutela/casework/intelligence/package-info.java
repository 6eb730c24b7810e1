/** Owns intelligence on a person: graded, its text encrypted, and its very existence shown only to those whose right it is. */
@ApplicationModule(displayName = "intelligence", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people"})
package org.tutela.casework.intelligence;

import org.springframework.modulith.ApplicationModule;

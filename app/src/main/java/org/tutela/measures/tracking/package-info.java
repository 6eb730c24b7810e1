/**
 * Owns devices and who wears them, what they report, the zones and hours of orders, and the alerts that the engine makes of both. Refuses
 * to close an alert by machine, and to say that a position proves an act.
 */
@ApplicationModule(displayName = "tracking", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people", "casework.work", "measures.mappa", "measures.register"})
package org.tutela.measures.tracking;

import org.springframework.modulith.ApplicationModule;

/** What access tells the other modules after the fact. */
@NamedInterface("events")
package org.tutela.foundation.access.events;

import org.springframework.modulith.NamedInterface;

package org.tutela.casework.people;

import org.tutela.foundation.kernel.AreaCode;

/**
 * Looks for somebody on the register.
 *
 * @param area for whose case
 * @param widened once more with a lower threshold, which closing as "nobody found" asks for (matching M-6)
 */
public record SearchFor(NamedPerson asked, AreaCode area, boolean widened) {}

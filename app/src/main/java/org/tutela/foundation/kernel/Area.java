package org.tutela.foundation.kernel;

import java.time.LocalDate;
import org.tutela.ui.Words;

/**
 * A force's area.
 *
 * @param scheme2023From when the force adopted the 2023 guidance: it picks the scheme's rule set (disclosure 2.2)
 */
public record Area(AreaCode code, Words name, LocalDate scheme2023From) {}

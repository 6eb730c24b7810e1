package org.tutela.casework.people;

import java.util.UUID;

/** One search of the register as it was made, kept with what it showed. */
public record SearchId(UUID value) {}

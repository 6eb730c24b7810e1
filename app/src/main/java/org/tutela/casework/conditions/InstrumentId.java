package org.tutela.casework.conditions;

import java.util.UUID;

public record InstrumentId(UUID value) {}

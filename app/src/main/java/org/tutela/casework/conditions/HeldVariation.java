package org.tutela.casework.conditions;

import java.util.UUID;

public record HeldVariation(UUID id, Variation facts) {}

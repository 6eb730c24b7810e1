package org.tutela.casework.conditions;

import java.util.UUID;

public record TermId(UUID value) {}

package org.tutela.measures.disclosure;

import java.util.UUID;

public record DecisionId(UUID value) {}

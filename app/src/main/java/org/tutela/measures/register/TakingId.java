package org.tutela.measures.register;

import java.util.UUID;

public record TakingId(UUID value) {}

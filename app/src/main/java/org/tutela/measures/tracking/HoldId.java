package org.tutela.measures.tracking;

import java.util.UUID;

public record HoldId(UUID value) {}

package org.tutela.measures.tracking;

import java.util.UUID;

public record InterferenceId(UUID value) {}

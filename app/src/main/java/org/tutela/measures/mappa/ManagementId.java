package org.tutela.measures.mappa;

import java.util.UUID;

public record ManagementId(UUID value) {}

package org.tutela.measures.mappa;

public record SetLevel(ManagementId management, Level level, String reason, int version) {}

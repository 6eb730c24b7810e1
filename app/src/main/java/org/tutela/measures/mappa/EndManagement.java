package org.tutela.measures.mappa;

import java.time.LocalDate;

public record EndManagement(ManagementId management, LocalDate on, String reason, int version) {}

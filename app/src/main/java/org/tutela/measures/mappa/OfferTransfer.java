package org.tutela.measures.mappa;

import org.tutela.foundation.kernel.AreaCode;

public record OfferTransfer(ManagementId management, AreaCode to, String reason, int version) {}

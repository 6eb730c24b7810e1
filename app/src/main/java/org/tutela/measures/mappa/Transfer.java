package org.tutela.measures.mappa;

import java.time.Instant;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;

/** Management offered to another area, which sees the reference and no name until it takes the person up. */
public record Transfer(
    UUID id,
    ManagementId management,
    PersonId person,
    String reference,
    AreaCode from,
    AreaCode to,
    Category category,
    Level level,
    String reason,
    Instant offeredAt) {}

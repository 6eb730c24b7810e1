package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Something that reports.
 *
 * @param number by which the maker, or a gateway, knows it
 * @param gateway the one that it is behind
 */
public record Device(DeviceId id, AreaCode area, String number, DeviceKind kind, String model, Optional<DeviceId> gateway, Instant issuedAt,
                     Optional<Instant> withdrawnAt, String withdrawnBecause, Optional<Instant> heardAt, int version) {}

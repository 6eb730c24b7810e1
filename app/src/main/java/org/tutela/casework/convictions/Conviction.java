package org.tutela.casework.convictions;

import java.util.Optional;

/** A conviction, caution or finding as held, with the last opinion on it where it is foreign. */
public record Conviction(ConvictionId id, RecordConviction facts, Optional<ForeignOpinion> opinion) {}

package org.tutela.casework.papers;

import java.time.Instant;
import org.tutela.foundation.kernel.AreaCode;

/** Bytes as sent or received. {@code fileName} carries no name of a person. */
public record Paper(PaperId id, AreaCode area, String kind, String mediaType, String fileName, byte[] bytes, byte[] sha256, Instant keptAt) {}

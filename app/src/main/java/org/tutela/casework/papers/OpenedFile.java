package org.tutela.casework.papers;

import java.util.UUID;

/** A file with what is in it. */
public record OpenedFile(UUID id, String mediaType, byte[] bytes) {}

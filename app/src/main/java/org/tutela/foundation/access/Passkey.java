package org.tutela.foundation.access;

import java.time.Instant;

/** A passkey as its owner sees it in the list. */
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

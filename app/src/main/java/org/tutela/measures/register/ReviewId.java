package org.tutela.measures.register;

import java.util.UUID;

public record ReviewId(UUID value) {}

package org.tutela.casework.post;

import java.util.UUID;

public record LetterId(UUID value) {}

package org.tutela.casework.work;

import java.util.UUID;

public record TaskId(UUID value) {}

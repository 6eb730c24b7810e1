package org.tutela.casework.papers;

import java.util.UUID;

public record PaperId(UUID value) {}

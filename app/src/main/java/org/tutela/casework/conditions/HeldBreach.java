package org.tutela.casework.conditions;

import java.util.UUID;

public record HeldBreach(UUID id, RecordBreach facts) {}

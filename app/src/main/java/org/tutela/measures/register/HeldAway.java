package org.tutela.measures.register;

import java.util.UUID;
import org.tutela.law.register.Away;

public record HeldAway(UUID id, Away away, int version) {}

package org.tutela.casework.convictions;

import java.util.UUID;

public record ConvictionId(UUID value) {}

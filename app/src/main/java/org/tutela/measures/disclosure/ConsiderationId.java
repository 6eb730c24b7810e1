package org.tutela.measures.disclosure;

import java.util.UUID;

public record ConsiderationId(UUID value) {}

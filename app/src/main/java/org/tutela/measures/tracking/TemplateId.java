package org.tutela.measures.tracking;

import java.util.UUID;

public record TemplateId(UUID value) {}

package org.tutela.foundation.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody had typed into the form that posts to {@code path}. */
public record Draft(UUID id, String path, Map<String, List<String>> typed) {}

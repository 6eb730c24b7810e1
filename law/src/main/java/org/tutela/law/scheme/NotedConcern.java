package org.tutela.law.scheme;

import java.time.Instant;

/** Other child-safeguarding action, such as a referral to children's social care. It may stand with any outcome. */
public record NotedConcern(Instant at, String action) implements Entry {}

package org.tutela.law.scheme;

import java.time.Instant;

/** The protector will not sign. The decision is taken again with new reasons; it is not an automatic bar. */
public record SigningRefused(Instant at, Decision.ToDisclose refused) implements Entry {}

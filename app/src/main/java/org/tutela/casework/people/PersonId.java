package org.tutela.casework.people;

import java.util.UUID;

/** A person held. */
public record PersonId(UUID value) {}

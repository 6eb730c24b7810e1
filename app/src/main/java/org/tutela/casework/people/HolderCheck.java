package org.tutela.casework.people;

import java.time.Instant;
import java.util.Optional;

/** A case somewhere names somebody who may be this person; only the person's holders see that. */
public record HolderCheck(SearchId search, PersonSummary person, Band band, Instant raisedAt, Optional<Boolean> same) {}

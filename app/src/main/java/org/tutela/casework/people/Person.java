package org.tutela.casework.people;

import java.util.List;

/** Everything this module holds of one person. */
public record Person(
    PersonSummary summary, List<HeldName> names, List<HeldAddress> addresses, List<HeldIdentifier> identifiers) {}

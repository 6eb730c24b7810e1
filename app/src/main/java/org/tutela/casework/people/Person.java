package org.tutela.casework.people;

import java.util.List;

/**
 * Everything this module holds of one person.
 *
 * @param openChecks how many questions to the person's holders wait for an answer
 */
public record Person(
    PersonSummary summary, List<HeldName> names, List<HeldAddress> addresses, List<HeldIdentifier> identifiers, int openChecks) {}

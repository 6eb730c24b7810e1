package org.tutela.measures.mappa;

import org.tutela.casework.people.PersonSummary;

/** A line of the list of those managed in an area. */
public record Managed(Management management, PersonSummary person) {}

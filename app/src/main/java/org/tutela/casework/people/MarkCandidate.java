package org.tutela.casework.people;

/** @param reason the fact that excludes, when {@code DIFFERENT} */
public record MarkCandidate(SearchId search, PersonId person, Mark mark, String reason) {}

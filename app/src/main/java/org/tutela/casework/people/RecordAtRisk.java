package org.tutela.casework.people;

import java.time.LocalDate;

/**
 * Somebody is at risk from a person.
 *
 * @param reference of whoever is held themselves, or ""
 * @param who in words, where they are not held, or ""
 * @param children it is a child, or somebody who has children
 * @param toDo for whoever attends
 * @param reviewBy by when somebody looks at it again
 */
public record RecordAtRisk(PersonId person, AtRisk.Relation relation, String reference, String who, boolean children, String why, String toDo, LocalDate from, LocalDate reviewBy) {}

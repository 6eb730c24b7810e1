package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

/** The plan in force was looked at again, and stands. @param words why */
public record LookAtPlan(PersonId person, String words, LocalDate next, int version) {}

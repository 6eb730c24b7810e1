package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

/** @param bodiesTold when responsible bodies were told of the application */
public record ApplyForReview(PersonId person, LocalDate on, LocalDate bodiesTold) {}

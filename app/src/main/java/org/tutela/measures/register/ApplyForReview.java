package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** @param bodiesTold when responsible bodies were told of the application; empty where they have not been yet, or it is not known yet */
public record ApplyForReview(PersonId person, LocalDate on, Optional<LocalDate> bodiesTold) {}

package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

/** The person appealed to a magistrates' court against a determination. */
public record MakeAppeal(PersonId person, ReviewId review, LocalDate on, String court) {}

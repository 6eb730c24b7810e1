package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * A review of the record of a registrant.
 *
 * @param next when it is reviewed again; not asked for where it may go
 * @param version how many reviews there were when the form was made
 */
public record ReviewRecord(PersonId person, HeldRecord.Decision decision, String reason, Optional<LocalDate> next, int version) {}

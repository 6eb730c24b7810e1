package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

/**
 * Something was done with the flag on the local intelligence system.
 *
 * @param version how much had been done with it when the form was made
 */
public record RecordFlag(PersonId person, LocalFlag.What what, LocalDate on, String words, int version) {}

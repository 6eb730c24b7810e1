package org.tutela.measures.register;

import java.time.LocalDateTime;
import org.tutela.casework.people.PersonId;

/**
 * A stay at a household where a child may live or stay.
 *
 * @param youngest the age of the youngest who lived or stayed there, on the day on which the stay began
 * @param children who they are to him, and where they go to school
 */
public record RecordHouseholdStay(PersonId person, String place, LocalDateTime from, LocalDateTime to, boolean publicHasAccess, int youngest, String children) {}

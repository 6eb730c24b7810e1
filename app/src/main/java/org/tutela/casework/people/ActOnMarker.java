package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody looked at a marker: it is kept, has ended, or was wrong.
 *
 * @param day by when it is looked at again, where it is kept; the last day, where it ended
 */
public record ActOnMarker(PersonId person, UUID marker, Marker.Act act, Optional<LocalDate> day, String reason) {}

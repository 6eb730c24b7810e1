package org.tutela.casework.intelligence;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** @param words without the name of a source, or anything by which one could be known */
public record RecordItem(PersonId person, LocalDate receivedOn, Source source, Assessment assessment, Handling handling, Optional<String> conditions, String words) {}

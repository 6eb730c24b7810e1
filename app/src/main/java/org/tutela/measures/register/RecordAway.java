package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Away;

public record RecordAway(PersonId person, Away.Kind kind, LocalDate from, Optional<LocalDate> until) {}

package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.UUID;
import org.tutela.casework.people.PersonId;

public record EndItem(PersonId person, UUID item, LocalDate on, String reason) {}

package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.UUID;

/** @param last day at it */
public record EndAddress(PersonId person, UUID address, LocalDate last) {}

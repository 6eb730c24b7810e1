package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.UUID;

/** @param words what was seen or said, and where */
public record CheckAddress(PersonId person, UUID address, AddressCheck.How how, LocalDate on, String words) {}

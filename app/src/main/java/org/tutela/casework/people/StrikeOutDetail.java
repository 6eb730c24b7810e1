package org.tutela.casework.people;

import java.util.UUID;

/** @param reason what was wrong, and how it is known */
public record StrikeOutDetail(PersonId person, UUID detail, String reason) {}

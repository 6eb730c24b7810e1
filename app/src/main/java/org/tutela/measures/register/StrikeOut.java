package org.tutela.measures.register;

import java.util.UUID;
import org.tutela.casework.people.PersonId;

/** A fact was recorded wrongly, or of the wrong person. */
public record StrikeOut(PersonId person, UUID fact, String reason) {}

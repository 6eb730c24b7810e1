package org.tutela.casework.papers;

import java.util.UUID;
import org.tutela.casework.people.PersonId;

public record StrikeOutFile(PersonId person, UUID file, String reason) {}

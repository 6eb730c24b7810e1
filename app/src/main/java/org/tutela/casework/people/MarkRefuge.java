package org.tutela.casework.people;

import java.util.UUID;

/** @param refuge whether it is to be one, or no longer; @param reason how it is known */
public record MarkRefuge(PersonId person, UUID address, boolean refuge, String reason) {}

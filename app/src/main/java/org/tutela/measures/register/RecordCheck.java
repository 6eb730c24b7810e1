package org.tutela.measures.register;

import java.time.LocalDateTime;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Obligation;

/**
 * Somebody looked into a failure.
 *
 * @param answer who or what was asked, and what came back
 * @param at when they looked, in London
 */
public record RecordCheck(PersonId person, Obligation.Key duty, CheckKind kind, boolean found, String answer, LocalDateTime at) {}
